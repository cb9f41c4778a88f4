package org.yangguang.requests.persistence;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.law.decision.Assessment;
import org.yangguang.law.decision.Given;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Assessed;
import org.yangguang.requests.domain.AssessmentRecords;
import org.yangguang.requests.domain.CampaignId;
import org.yangguang.shared.ColumnArrays;
import tools.jackson.databind.json.JsonMapper;

/** Assessments in PostgreSQL: the answers, from which outcome and reasons follow again. */
@Repository
class JdbcAssessmentRecords implements AssessmentRecords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    JdbcAssessmentRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(RequestId request, Assessed assessed) {
        addAll(List.of(request), assessed);
    }

    @Override
    public void addAll(List<RequestId> requests, Assessed assessed) {
        assessed(
                        """
                        insert into requests.assessment (request_id, at, person, path, outcome, reasons)
                        select request, :at, :person, :path::jsonb, :outcome, :reasons
                          from unnest(:requests::uuid[]) as of_all (request)
                        """,
                        assessed)
                .param("requests", ColumnArrays.column(requests, RequestId::value))
                .update();
    }

    @Override
    public void add(CampaignId campaign, List<RequestId> requests, Assessed assessed) {
        assessed(
                        """
                        insert into requests.campaign_assessment
                               (campaign_id, at, person, path, outcome, reasons)
                        values (:campaign, :at, :person, :path::jsonb, :outcome, :reasons)
                        """,
                        assessed)
                .param("campaign", campaign.value())
                .update();
        addAll(requests, assessed);
    }

    private JdbcClient.StatementSpec assessed(String sql, Assessed assessed) {
        var assessment = assessed.assessment();
        return jdbc.sql(sql)
                .param("at", Timestamp.from(assessed.at()))
                .param("person", assessed.by())
                .param("path", JSON.writeValueAsString(assessment.path()))
                .param("outcome", assessment.outcome().orElseThrow().name())
                .param("reasons", assessment.reasons());
    }

    @Override
    public Optional<Assessed> last(RequestId request) {
        return last("assessment where request_id", request.value());
    }

    @Override
    public Optional<Assessed> last(CampaignId campaign) {
        return last("campaign_assessment where campaign_id", campaign.value());
    }

    private Optional<Assessed> last(String from, UUID of) {
        return jdbc.sql(
                        """
                        select path::text as path, person, at from requests.%s = :of
                         order by id desc limit 1
                        """
                                .formatted(from))
                .param("of", of)
                .query(
                        (row, n) ->
                                new Assessed(
                                        Assessment.of(
                                                List.of(
                                                        JSON.readValue(
                                                                row.getString("path"),
                                                                Given[].class))),
                                        row.getString("person"),
                                        row.getTimestamp("at").toInstant()))
                .optional();
    }
}
