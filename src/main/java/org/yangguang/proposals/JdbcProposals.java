package org.yangguang.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /** What a ledger says, in place of what stood under its number; false when it was the same. */
    boolean put(AgencyId agency, Proposal proposal) {
        return stored(agency, proposal, null);
    }

    /**
     * What an officer says: false when the number is taken, or the version is not the one he saw.
     */
    boolean save(AgencyId agency, Proposal proposal) {
        return stored(agency, proposal, proposal.version());
    }

    private boolean stored(AgencyId agency, Proposal proposal, @Nullable Long seen) {
        return jdbc.sql(
                                """
                                insert into proposals.proposal as old
                                       (id, agency_id, number, body, role, title, office, leader,
                                        responsible, assigned_on, due_on, replied_on, grade,
                                        satisfaction, public)
                                values (:id, :agency, :number, :body, :role, :title, :office, :leader,
                                        :responsible, :assignedOn, :dueOn, :repliedOn, :grade,
                                        :satisfaction, :public)
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
                        .param("id", proposal.id())
                        .param("agency", agency.value())
                        .param("number", proposal.number())
                        .param("body", proposal.body().name())
                        .param("role", proposal.role().name())
                        .param("title", proposal.title())
                        .param("office", proposal.office())
                        .param("leader", proposal.leader())
                        .param("responsible", proposal.responsible())
                        .param("assignedOn", proposal.assignedOn())
                        .param("dueOn", proposal.dueOn().orElse(null), Types.DATE)
                        .param("repliedOn", proposal.repliedOn().orElse(null), Types.DATE)
                        .param(
                                "grade",
                                proposal.grade().map(Enum::name).orElse(null),
                                Types.VARCHAR)
                        .param(
                                "satisfaction",
                                proposal.satisfaction().map(Enum::name).orElse(null),
                                Types.VARCHAR)
                        .param("public", proposal.isPublic().orElse(null), Types.BOOLEAN)
                        .update()
                == 1;
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
