package org.yangguang.remedies;

import static org.yangguang.shared.ColumnArrays.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
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

    private static final String COLUMNS =
            "select id, number, kind, accepted_on, request_number, concluded_on, result, case_number, version";

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
        return stored(agency, List.of(remedy), remedy.version()) == 1;
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

    RemedyCase require(AgencyId agency, UUID id) {
        return jdbc.sql(
                        COLUMNS
                                + " from remedies.remedy_case where id = :id and agency_id = :agency")
                .param("id", id)
                .param("agency", agency.value())
                .query(JdbcRemedyCases::remedy)
                .optional()
                .orElseThrow(() -> Refusal.notFound("remedy.unknown", "remedy " + id));
    }

    Listing<RemedyCase> page(AgencyId agency, ListQuery query) {
        return LIST.page(jdbc, params(agency, query), query);
    }

    List<RemedyCase> all(AgencyId agency, ListQuery query) {
        return LIST.all(jdbc, params(agency, query), query);
    }

    /** Cases that have not ended, the oldest first. */
    List<RemedyCase> pending(AgencyId agency) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                   from remedies.remedy_case
                                  where agency_id = :agency and result is null
                                  order by accepted_on, number
                                  limit 200
                                  """)
                .param("agency", agency.value())
                .query(JdbcRemedyCases::remedy)
                .list();
    }

    private static Map<String, Object> params(AgencyId agency, ListQuery query) {
        var params = query.params("kind", "result", "q");
        params.put("agency", agency.value());
        return params;
    }

    static RemedyCase remedy(ResultSet row, int n) throws SQLException {
        var result = row.getString("result");
        return new RemedyCase(
                row.getObject("id", UUID.class),
                row.getString("number"),
                Table4Group.valueOf(row.getString("kind")),
                row.getObject("accepted_on", LocalDate.class),
                row.getString("request_number"),
                result == null
                        ? Optional.empty()
                        : Optional.of(
                                new RemedyCase.Conclusion(
                                        row.getObject("concluded_on", LocalDate.class),
                                        Table4Result.valueOf(result))),
                row.getString("case_number"),
                row.getLong("version"));
    }
}
