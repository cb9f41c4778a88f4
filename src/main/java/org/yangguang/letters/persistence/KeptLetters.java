package org.yangguang.letters.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.letters.application.LetterRetention;
import org.yangguang.letters.domain.LetterText;
import org.yangguang.org.AgencyId;
import org.yangguang.retention.KeptData;
import org.yangguang.shared.PersonalDataCipher;

/**
 * Texts of letters, their files and proofs of delivery, until their time is over. Number, dates,
 * signatures and fingerprint stay.
 */
@Repository
class KeptLetters implements KeptData {

    private static final String DESTROYED = "（已按期销毁）";

    private static final String OLD =
            """
            select id, case_kind || ':' || case_id as subject,
                   case_number || coalesce(' ' || series || '〔' || year || '〕' || running || '号', '') as title,
                   coalesce(delivered_on, issued_on, (changed_at at time zone 'Asia/Shanghai')::date) as ended
              from letters.letter
             where agency_id = :agency and destroyed_on is null
               and coalesce(delivered_on, issued_on, (changed_at at time zone 'Asia/Shanghai')::date) <= :by
            """;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final LetterRetention times;

    KeptLetters(JdbcClient jdbc, PersonalDataCipher cipher, LetterRetention times) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.times = times;
    }

    @Override
    public String kind() {
        return "letter-content";
    }

    @Override
    public List<Due> due(AgencyId agency, LocalDate until, int most) {
        return jdbc.sql(OLD + " order by ended, title, id limit :most")
                .param("agency", agency.value())
                .param("by", until.minus(times.content()))
                .param("most", most)
                .query(
                        (row, n) ->
                                new Due(
                                        row.getString("id"),
                                        row.getString("subject"),
                                        row.getString("title"),
                                        row.getObject("ended", LocalDate.class),
                                        row.getObject("ended", LocalDate.class)
                                                .plus(times.content()),
                                        Optional.empty()))
                .list();
    }

    @Override
    public boolean destroy(AgencyId agency, String record, LocalDate today) {
        var nothing =
                new ContentJson(
                        Map.of(),
                        new LetterText("", DESTROYED, "", List.of(DESTROYED), List.of(), ""));
        boolean destroyed =
                jdbc.sql(
                                        """
                                update letters.letter
                                   set content = :nothing, proof = case when proof is null then null else :gone end,
                                       return_reason = '', destroyed_on = :today, version = version + 1
                                 where id = (select old.id from (%s) old where old.id = :id)
                                """
                                                .formatted(OLD))
                                .param("agency", agency.value())
                                .param("by", today.minus(times.content()))
                                .param("id", UUID.fromString(record))
                                .param("today", today)
                                .param("nothing", cipher.seal(nothing.written()))
                                .param("gone", cipher.seal(DESTROYED))
                                .update()
                        == 1;
        if (destroyed) {
            jdbc.sql("delete from letters.annex where letter_id = :id")
                    .param("id", UUID.fromString(record))
                    .update();
        }
        return destroyed;
    }
}
