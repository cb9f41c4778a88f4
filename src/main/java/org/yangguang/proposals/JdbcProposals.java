package org.yangguang.proposals;

import static org.yangguang.shared.ColumnArrays.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.proposals.Proposal.Body;
import org.yangguang.proposals.Proposal.Grade;
import org.yangguang.proposals.Proposal.ProposalRole;
import org.yangguang.proposals.Proposal.Satisfaction;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

/** The table of proposals. */
@Repository
class JdbcProposals {

    static final String COLUMNS =
            """
            select id, number, body, role, title, office, leader, responsible, assigned_on, due_on,
                   replied_on, grade, satisfaction, public, version
            """;

    private static final String FROM =
            """
             from proposals.proposal
            where agency_id = :agency
              and (:body = '' or body = :body)
              and (:role = '' or role = :role)
              and (:grade = '' or grade = :grade)
              and (:q = '' or number = :q or title ilike '%' || :q || '%')
            """;

    private static final ListSql<Proposal> LIST =
            new ListSql<>(
                    COLUMNS,
                    FROM,
                    Map.of(
                            "number", "number",
                            "body", "body",
                            "role", "role",
                            "assigned", "assigned_on",
                            "due", "due_on",
                            "replied", "replied_on",
                            "grade", "grade"),
                    "number",
                    JdbcProposals::proposal);

    private final JdbcClient jdbc;

    JdbcProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a ledger says, in place of what stood under the numbers; says how many were new or
     * different.
     */
    int putAll(AgencyId agency, List<Proposal> proposals) {
        return stored(agency, proposals, null);
    }

    /**
     * What an officer says: false when the number is taken, or the version is not the one he saw.
     */
    boolean save(AgencyId agency, Proposal proposal) {
        return stored(agency, List.of(proposal), proposal.version()) == 1;
    }

    private int stored(AgencyId agency, List<Proposal> proposals, @Nullable Long seen) {
        return jdbc.sql(
                        """
                        insert into proposals.proposal as old
                               (id, agency_id, number, body, role, title, office, leader,
                                responsible, assigned_on, due_on, replied_on, grade,
                                satisfaction, public)
                        select new.id, :agency, new.number, new.body, new.role, new.title, new.office,
                               new.leader, new.responsible, new.assigned_on, new.due_on,
                               new.replied_on, new.grade, new.satisfaction, new.public
                          from unnest(:ids::uuid[], :numbers::text[], :bodies::text[], :roles::text[],
                                      :titles::text[], :offices::text[], :leaders::text[],
                                      :responsible::text[], :assigned::date[], :due::date[],
                                      :replied::date[], :grades::text[], :satisfaction::text[],
                                      :publicity::boolean[])
                            as new (id, number, body, role, title, office, leader, responsible,
                                    assigned_on, due_on, replied_on, grade, satisfaction, public)
                            on conflict (agency_id, number) do update
                           set body = excluded.body, role = excluded.role,
                               title = excluded.title, office = excluded.office,
                               leader = excluded.leader, responsible = excluded.responsible,
                               assigned_on = excluded.assigned_on, due_on = excluded.due_on,
                               replied_on = excluded.replied_on, grade = excluded.grade,
                               satisfaction = excluded.satisfaction, public = excluded.public,
                               version = old.version + 1
                         where case when cast(:seen as bigint) is null then
                                       (old.body, old.role, old.title, old.office, old.leader,
                                old.responsible, old.assigned_on, old.due_on, old.replied_on,
                                old.grade, old.satisfaction, old.public)
                               is distinct from
                               (excluded.body, excluded.role, excluded.title, excluded.office,
                                excluded.leader, excluded.responsible, excluded.assigned_on,
                                excluded.due_on, excluded.replied_on, excluded.grade,
                                excluded.satisfaction, excluded.public)
                                else old.version = :seen end
                        """)
                .param("seen", seen)
                .param("agency", agency.value())
                .param("ids", column(proposals, Proposal::id))
                .param("numbers", column(proposals, Proposal::number))
                .param("bodies", column(proposals, Proposal::body))
                .param("roles", column(proposals, Proposal::role))
                .param("titles", column(proposals, Proposal::title))
                .param("offices", column(proposals, Proposal::office))
                .param("leaders", column(proposals, Proposal::leader))
                .param("responsible", column(proposals, Proposal::responsible))
                .param("assigned", column(proposals, Proposal::assignedOn))
                .param("due", column(proposals, Proposal::dueOn))
                .param("replied", column(proposals, Proposal::repliedOn))
                .param("grades", column(proposals, one -> one.grade().map(Enum::name)))
                .param("satisfaction", column(proposals, one -> one.satisfaction().map(Enum::name)))
                .param("publicity", column(proposals, Proposal::isPublic))
                .update();
    }

    /** Every proposal in the order of numbers, one after the other. */
    void each(AgencyId agency, Consumer<Proposal> to) {
        try (var all =
                jdbc
                        .sql(
                                COLUMNS
                                        + " from proposals.proposal where agency_id = :agency order by number")
                        .withFetchSize(1_000)
                        .param("agency", agency.value())
                        .query(JdbcProposals::proposal)
                        .stream()) {
            all.forEach(to);
        }
    }

    Proposal require(AgencyId agency, UUID id) {
        return jdbc.sql(COLUMNS + " from proposals.proposal where id = :id and agency_id = :agency")
                .param("id", id)
                .param("agency", agency.value())
                .query(JdbcProposals::proposal)
                .optional()
                .orElseThrow(() -> Refusal.notFound("proposal.unknown", "proposal " + id));
    }

    Listing<Proposal> page(AgencyId agency, ListQuery query) {
        return LIST.page(jdbc, params(agency, query), query);
    }

    List<Proposal> all(AgencyId agency, ListQuery query) {
        return LIST.all(jdbc, params(agency, query), query);
    }

    /** What the agency has to answer and has not yet, what is due first before the others. */
    List<Proposal> unanswered(AgencyId agency) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                   from proposals.proposal
                                  where agency_id = :agency and role <> 'ASSIST'
                                    and replied_on is null and due_on is not null
                                  order by due_on, number
                                  limit 200
                                  """)
                .param("agency", agency.value())
                .query(JdbcProposals::proposal)
                .list();
    }

    private static Map<String, Object> params(AgencyId agency, ListQuery query) {
        var params = query.params("body", "role", "grade", "q");
        params.put("agency", agency.value());
        return params;
    }

    static Proposal proposal(ResultSet row, int n) throws SQLException {
        boolean isPublic = row.getBoolean("public");
        Optional<Boolean> publicity = row.wasNull() ? Optional.empty() : Optional.of(isPublic);
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("number"),
                Body.valueOf(row.getString("body")),
                ProposalRole.valueOf(row.getString("role")),
                row.getString("title"),
                row.getString("office"),
                row.getString("leader"),
                row.getString("responsible"),
                row.getObject("assigned_on", LocalDate.class),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("replied_on", LocalDate.class)),
                Optional.ofNullable(row.getString("grade")).map(Grade::valueOf),
                Optional.ofNullable(row.getString("satisfaction")).map(Satisfaction::valueOf),
                publicity,
                row.getLong("version"));
    }
}
