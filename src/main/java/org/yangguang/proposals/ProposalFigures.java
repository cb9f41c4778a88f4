package org.yangguang.proposals;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.org.AgencyId;
import org.yangguang.proposals.Proposal.Body;
import org.yangguang.proposals.Proposal.Grade;
import org.yangguang.proposals.Proposal.ProposalRole;
import org.yangguang.shared.RecordLink;

/**
 * What the annual report says of proposals, by the year of assignment. 主办 in the text means lead
 * and separate together, because both answer the author; only these are graded.
 */
@Component
public class ProposalFigures {

    private static final String OF_THE_YEAR =
            """
             from proposals.proposal
            where agency_id = :agency and assigned_on between :first and :last
            """;

    private final JdbcClient jdbc;

    ProposalFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * {@code proposals.deputies.lead|separate|assist}, {@code proposals.members.…}, {@code
     * proposals.gradeA…D}, and of the answers whose author was asked: {@code proposals.surveyed}
     * and {@code proposals.satisfied} (满意、基本满意).
     */
    @Transactional(readOnly = true)
    public Map<String, Long> forYear(AgencyId agency, int year) {
        var figures = new LinkedHashMap<String, Long>();
        for (var body : Body.values()) {
            for (var role : ProposalRole.values()) {
                figures.put(key(body.name(), role.name()), 0L);
            }
        }
        for (var grade : Grade.values()) {
            figures.put("proposals.grade" + grade, 0L);
        }
        figures.put("proposals.surveyed", 0L);
        figures.put("proposals.satisfied", 0L);
        jdbc.sql(
                        """
                        select body, role, grade, count(*) as n, count(satisfaction) as surveyed,
                               count(*) filter (where satisfaction in ('SATISFIED', 'BASICALLY'))
                                   as satisfied
                        """
                                + OF_THE_YEAR
                                + " group by body, role, grade")
                .param("agency", agency.value())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(
                        row -> {
                            long n = row.getLong("n");
                            var key = key(row.getString("body"), row.getString("role"));
                            figures.merge(key, n, Long::sum);
                            var grade = row.getString("grade");
                            if (grade != null) {
                                figures.merge("proposals.grade" + grade, n, Long::sum);
                            }
                            figures.merge("proposals.surveyed", row.getLong("surveyed"), Long::sum);
                            figures.merge(
                                    "proposals.satisfied", row.getLong("satisfied"), Long::sum);
                        });
        return figures;
    }

    /** The proposals behind a figure named as in {@link #forYear}. */
    @Transactional(readOnly = true)
    public List<RecordLink> recordsBehind(AgencyId agency, int year, String figure) {
        return jdbc
                .sql(JdbcProposals.COLUMNS + OF_THE_YEAR + " order by number")
                .param("agency", agency.value())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(JdbcProposals::proposal)
                .list()
                .stream()
                .filter(proposal -> isCounted(proposal, figure))
                .map(ProposalFigures::link)
                .toList();
    }

    private static boolean isCounted(Proposal proposal, String figure) {
        return switch (figure) {
            case "proposals.surveyed" -> proposal.satisfaction().isPresent();
            case "proposals.satisfied" ->
                    proposal.satisfaction()
                            .filter(how -> how != Proposal.Satisfaction.DISSATISFIED)
                            .isPresent();
            default ->
                    figure.equals(key(proposal.body().name(), proposal.role().name()))
                            || proposal.grade()
                                    .filter(grade -> figure.equals("proposals.grade" + grade))
                                    .isPresent();
        };
    }

    private static RecordLink link(Proposal proposal) {
        var note =
                proposal.role().label()
                        + "，交办 "
                        + proposal.assignedOn()
                        + proposal.grade().map(grade -> "，" + grade + " 类").orElse("");
        return new RecordLink(
                proposal.number(),
                proposal.title(),
                proposal.body().label() + "，" + note,
                "/desk/proposals/" + proposal.id());
    }

    private static String key(String body, String role) {
        return ("proposals." + body + "." + role).toLowerCase(Locale.ROOT);
    }
}
