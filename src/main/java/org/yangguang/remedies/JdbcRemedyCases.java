package org.yangguang.remedies;

import static org.yangguang.shared.ColumnArrays.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.law.period.RemedyInstance;
import org.yangguang.law.period.RemedyProcedure;
import org.yangguang.law.report.Table4Group;
import org.yangguang.law.report.Table4Result;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

/** The table of cases. */
@Repository
class JdbcRemedyCases {

    static final String COLUMNS =
            """
            select id, number, kind, accepted_on, request_number, concluded_on, result, case_number,
                   version, instance, procedure, body, copy_received_on, answered_on,
                   decision_received_on, answer_again_by, answered_again_on
            """;

    private static final String FROM =
            """
             from remedies.remedy_case
            where agency_id = :agency
              and (:kind = '' or kind = :kind)
              and (:result = '' or result = :result or (:result = 'PENDING' and result is null))
              and (:q = '' or number = :q or request_number = :q or case_number = :q)
            """;

    private static final ListSql<RemedyCase> LIST =
            new ListSql<>(
                    COLUMNS,
                    FROM,
                    Map.of(
                            "number", "number",
                            "kind", "kind",
                            "accepted", "accepted_on",
                            "concluded", "concluded_on"),
                    "number",
                    JdbcRemedyCases::remedy);

    private final JdbcClient jdbc;

    JdbcRemedyCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a ledger says, in place of what stood under the numbers; says how many were new or
     * different.
     */
    int putAll(AgencyId agency, List<RemedyCase> remedies) {
        return stored(agency, remedies, null);
    }

    /**
     * What an officer says: false when the number is taken, or the version is not the one he saw.
     */
    boolean save(AgencyId agency, RemedyCase remedy) {
        return stored(agency, List.of(remedy), remedy.version()) == 1 && detailed(agency, remedy);
    }

    /** What no ledger tells: how far the case is, and what follows from its decision. */
    private boolean detailed(AgencyId agency, RemedyCase remedy) {
        var proceeding = remedy.proceeding();
        var after = remedy.aftermath();
        return jdbc.sql(
                                """
                                update remedies.remedy_case
                                   set instance = :instance, procedure = :procedure, body = :body,
                                       copy_received_on = :copy, answered_on = :answered,
                                       decision_received_on = :received,
                                       answer_again_by = :limit, answered_again_on = :again
                                 where agency_id = :agency and number = :number
                                """)
                        .param("agency", agency.value())
                        .param("number", remedy.number())
                        .param("instance", proceeding.instance().name())
                        .param("procedure", proceeding.procedure().map(Enum::name).orElse(null))
                        .param("body", proceeding.body())
                        .param("copy", proceeding.copyReceivedOn().orElse(null))
                        .param("answered", proceeding.answeredOn().orElse(null))
                        .param("received", after.receivedOn().orElse(null))
                        .param("limit", after.answerAgainBy().orElse(null))
                        .param("again", after.answeredAgainOn().orElse(null))
                        .update()
                == 1;
    }

    /** The copy of an application or complaint arrived in a pending case (收到副本). */
    boolean copyReceived(AgencyId agency, String number, RemedyCase.Proceeding proceeding) {
        return jdbc.sql(
                                """
                                update remedies.remedy_case
                                   set instance = :instance, procedure = :procedure, body = :body,
                                       copy_received_on = :copy, version = version + 1
                                 where agency_id = :agency and number = :number and result is null
                                """)
                        .param("agency", agency.value())
                        .param("number", number)
                        .param("instance", proceeding.instance().name())
                        .param("procedure", proceeding.procedure().map(Enum::name).orElse(null))
                        .param("body", proceeding.body())
                        .param("copy", proceeding.copyReceivedOn().orElse(null))
                        .update()
                == 1;
    }

    private int stored(AgencyId agency, List<RemedyCase> remedies, @Nullable Long seen) {
        return jdbc.sql(
                        """
                        insert into remedies.remedy_case as old
                               (id, agency_id, number, kind, accepted_on, request_number,
                                concluded_on, result, case_number)
                        select new.id, :agency, new.number, new.kind, new.accepted_on, new.request_number,
                               new.concluded_on, new.result, new.case_number
                          from unnest(:ids::uuid[], :numbers::text[], :kinds::text[], :accepted::date[],
                                      :requests::text[], :concluded::date[], :results::text[], :cases::text[])
                            as new (id, number, kind, accepted_on, request_number, concluded_on, result, case_number)
                            on conflict (agency_id, number) do update
                           set kind = excluded.kind, accepted_on = excluded.accepted_on,
                               request_number = excluded.request_number,
                               concluded_on = excluded.concluded_on, result = excluded.result,
                               case_number = excluded.case_number, version = old.version + 1
                         where case when cast(:seen as bigint) is null then
                                       (old.kind, old.accepted_on, old.request_number,
                                old.concluded_on, old.result, old.case_number)
                               is distinct from
                               (excluded.kind, excluded.accepted_on, excluded.request_number,
                                excluded.concluded_on, excluded.result, excluded.case_number)
                                else old.version = :seen end
                        """)
                .param("seen", seen)
                .param("agency", agency.value())
                .param("ids", column(remedies, RemedyCase::id))
                .param("numbers", column(remedies, RemedyCase::number))
                .param("kinds", column(remedies, RemedyCase::kind))
                .param("accepted", column(remedies, RemedyCase::acceptedOn))
                .param("requests", column(remedies, RemedyCase::requestNumber))
                .param(
                        "concluded",
                        column(remedies, one -> one.conclusion().map(RemedyCase.Conclusion::on)))
                .param(
                        "results",
                        column(remedies, one -> one.conclusion().map(end -> end.result().name())))
                .param("cases", column(remedies, RemedyCase::caseNumber))
                .update();
    }

    /** Every case in the order of numbers, one after the other. */
    void each(AgencyId agency, Consumer<RemedyCase> to) {
        try (var all =
                jdbc
                        .sql(
                                COLUMNS
                                        + " from remedies.remedy_case where agency_id = :agency order by number")
                        .withFetchSize(1_000)
                        .param("agency", agency.value())
                        .query(JdbcRemedyCases::remedy)
                        .stream()) {
            all.forEach(to);
        }
    }

    RemedyCase require(AgencyId agency, UUID id) {
        return find(agency, id)
                .orElseThrow(() -> Refusal.notFound("remedy.unknown", "remedy " + id));
    }

    Optional<RemedyCase> find(AgencyId agency, UUID id) {
        return jdbc.sql(
                        COLUMNS
                                + " from remedies.remedy_case where id = :id and agency_id = :agency")
                .param("id", id)
                .param("agency", agency.value())
                .query(JdbcRemedyCases::remedy)
                .optional();
    }

    /** The cases over one request. */
    List<RemedyCase> about(AgencyId agency, String requestNumber) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                   from remedies.remedy_case
                                  where agency_id = :agency and request_number = :number
                                  order by accepted_on, number
                                  limit 200
                                  """)
                .param("agency", agency.value())
                .param("number", requestNumber)
                .query(JdbcRemedyCases::remedy)
                .list();
    }

    /** How requests are challenged, by number. */
    Map<String, RemedyStanding> standing(AgencyId agency, Collection<String> numbers) {
        var standing = new HashMap<String, RemedyStanding>();
        jdbc.sql(
                        """
                        select request_number, max(concluded_on) as ended,
                               bool_or(result is null
                                       or answer_again_by is not null and answered_again_on is null) as pending
                          from remedies.remedy_case
                         where agency_id = :agency and request_number = any(:numbers)
                         group by request_number
                        """)
                .param("agency", agency.value())
                .param("numbers", numbers.toArray(String[]::new))
                .query(
                        row -> {
                            standing.put(
                                    row.getString("request_number"),
                                    new RemedyStanding(
                                            row.getBoolean("pending"), day(row, "ended")));
                        });
        return standing;
    }

    Listing<RemedyCase> page(AgencyId agency, ListQuery query) {
        return LIST.page(jdbc, params(agency, query), query);
    }

    List<RemedyCase> all(AgencyId agency, ListQuery query) {
        return LIST.all(jdbc, params(agency, query), query);
    }

    /** A decision older than this opens no period of the agency any more. */
    static LocalDate sinceOn(LocalDate today) {
        return today.minusDays(60);
    }

    /**
     * Cases that have not ended, are still to be answered anew, or were decided since that day, the
     * oldest first.
     */
    List<RemedyCase> unsettled(AgencyId agency, LocalDate decidedSince) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                   from remedies.remedy_case
                                  where agency_id = :agency
                                    and (result is null or decision_received_on >= :since
                                         or answer_again_by is not null and answered_again_on is null)
                                  order by accepted_on, number
                                  limit 200
                                  """)
                .param("agency", agency.value())
                .param("since", decidedSince)
                .query(JdbcRemedyCases::remedy)
                .list();
    }

    /** An unsettled case with the agency whose it is. */
    record Unsettled(AgencyId agency, RemedyCase remedy, Instant registeredAt) {}

    /** The same of all agencies or of one, in the order of their ids. */
    List<Unsettled> unsettled(
            Optional<AgencyId> agency, LocalDate decidedSince, Optional<UUID> after, int most) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                       , agency_id, created_at
                                   from remedies.remedy_case
                                  where (:agency::uuid is null or agency_id = :agency::uuid)
                                    and (:after::uuid is null or id > :after::uuid)
                                    and (result is null or decision_received_on >= :since)
                                  order by id
                                  limit :most
                                  """)
                .param("agency", agency.map(one -> one.value().toString()).orElse(null))
                .param("after", after.map(UUID::toString).orElse(null))
                .param("since", decidedSince)
                .param("most", most)
                .query(
                        (row, n) ->
                                new Unsettled(
                                        new AgencyId(row.getObject("agency_id", UUID.class)),
                                        remedy(row, n),
                                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    private static Map<String, Object> params(AgencyId agency, ListQuery query) {
        var params = query.params("kind", "result", "q");
        params.put("agency", agency.value());
        return params;
    }

    static RemedyCase remedy(ResultSet row, int n) throws SQLException {
        var result = row.getString("result");
        var kind = Table4Group.valueOf(row.getString("kind"));
        return new RemedyCase(
                row.getObject("id", UUID.class),
                row.getString("number"),
                kind,
                row.getObject("accepted_on", LocalDate.class),
                row.getString("request_number"),
                result == null
                        ? Optional.empty()
                        : Optional.of(
                                new RemedyCase.Conclusion(
                                        row.getObject("concluded_on", LocalDate.class),
                                        Table4Result.valueOf(result))),
                row.getString("case_number"),
                row.getLong("version"),
                new RemedyCase.Proceeding(
                        Optional.ofNullable(row.getString("instance"))
                                .map(RemedyInstance::valueOf)
                                .orElseGet(() -> RemedyCase.Proceeding.firstInstance(kind)),
                        Optional.ofNullable(row.getString("procedure"))
                                .map(RemedyProcedure::valueOf),
                        row.getString("body"),
                        day(row, "copy_received_on"),
                        day(row, "answered_on")),
                new RemedyCase.Aftermath(
                        day(row, "decision_received_on"),
                        day(row, "answer_again_by"),
                        day(row, "answered_again_on")));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
