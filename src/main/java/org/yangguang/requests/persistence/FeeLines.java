package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.law.fee.FeeMethod;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.shared.Masks;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

/** The register of fees (收费台账): every notice, and what came of it. */
@Repository
public class FeeLines {

    private static final String FROM =
            """
             from (select r.*,
                          case when r.fee_waived_on is not null then 'WAIVED'
                               when r.fee_paid_on is not null then 'PAID'
                               when r.state = 'AWAITING_PAYMENT' then 'UNPAID'
                               when r.state = 'CLOSED_NO_FEE' or r.outcome = 'OTHER_NO_FEE' then 'LAPSED'
                               else 'ENDED' end as fee_state,
                          (select sum(l.yuan) from requests.fee_paid_late l where l.request_id = r.id) as refunded
                     from requests.request r
                    where r.agency_id = :agency and r.fee_noticed_on is not null) f
             where (:state = '' or fee_state = :state)
               and (:year = 0 or extract(year from fee_noticed_on) = :year)
               and (:q = '' or number = :q or fee_receipt = :q)
            """;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final ListSql<FeeLine> list;

    FeeLines(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.list =
                new ListSql<>(
                        """
                        select id, number, applicant, fee_state, fee_method, fee_yuan, fee_noticed_on, due_on,
                               fee_paid_on, fee_paid_yuan, fee_receipt, refunded
                        """,
                        FROM,
                        Map.of(
                                "number", "number collate \"C\"",
                                "state", "fee_state",
                                "yuan", "fee_yuan",
                                "noticed", "fee_noticed_on",
                                "paid", "fee_paid_on"),
                        "number",
                        this::line);
    }

    /**
     * A fee that was asked.
     *
     * @param state UNPAID, PAID, WAIVED, LAPSED or ENDED: closed in another way before it was paid
     * @param payBy the last day to pay, while it is awaited
     * @param refunded what came too late and goes back, in yuan
     */
    public record FeeLine(
            RequestId id,
            String number,
            String maskedApplicant,
            String state,
            Optional<FeeMethod> method,
            long yuan,
            LocalDate noticedOn,
            Optional<LocalDate> payBy,
            Optional<LocalDate> paidOn,
            long paidYuan,
            String receipt,
            long refunded) {}

    public Listing<FeeLine> page(AgencyId agency, ListQuery query) {
        return list.page(jdbc, params(agency, query), query);
    }

    /** The whole register for an export. */
    public List<FeeLine> all(AgencyId agency, ListQuery query) {
        return list.all(jdbc, params(agency, query), query);
    }

    private static Map<String, Object> params(AgencyId agency, ListQuery query) {
        var params = query.params("state", "q");
        params.put("agency", agency.value());
        params.put(
                "year",
                query.filter("year")
                        .filter(year -> year.matches("\\d{4}"))
                        .map(Integer::valueOf)
                        .orElse(0));
        return params;
    }

    private FeeLine line(ResultSet row, int n) throws SQLException {
        var state = row.getString("fee_state");
        return new FeeLine(
                new RequestId(row.getObject("id", UUID.class)),
                row.getString("number"),
                Masks.name(cipher.open(row.getBytes("applicant"))),
                state,
                Optional.ofNullable(row.getString("fee_method")).map(FeeMethod::valueOf),
                row.getLong("fee_yuan"),
                row.getObject("fee_noticed_on", LocalDate.class),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class))
                        .filter(_ -> state.equals("UNPAID")),
                Optional.ofNullable(row.getObject("fee_paid_on", LocalDate.class)),
                row.getLong("fee_paid_yuan"),
                row.getString("fee_receipt"),
                row.getLong("refunded"));
    }
}
