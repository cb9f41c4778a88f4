package org.yangguang.requests.persistence;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.law.decision.Assessment;
import org.yangguang.law.decision.Given;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Assessed;
import org.yangguang.requests.domain.AssessmentRecords;
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
        var assessment = assessed.assessment();
        jdbc.sql(
                        """
                        insert into requests.assessment (request_id, at, person, path, outcome, reasons)
                        values (:request, :at, :person, :path::jsonb, :outcome, :reasons)
                        """)
                .param("request", request.value())
                .param("at", Timestamp.from(assessed.at()))
                .param("person", assessed.by())
                .param("path", JSON.writeValueAsString(assessment.path()))
                .param("outcome", assessment.outcome().orElseThrow().name())
                .param("reasons", assessment.reasons())
                .update();
    }

    @Override
    public Optional<Assessed> last(RequestId request) {
        return jdbc.sql(
                        """
                        select path::text as path, person, at from requests.assessment
                         where request_id = :request order by id desc limit 1
                        """)
                .param("request", request.value())
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
