package org.yangguang.requests.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.requests.domain.SubmissionId;
import org.yangguang.requests.domain.UnknownApplicants;

/** Submissions of which nobody knows yet who asks. */
@Repository
class JdbcUnknownApplicants implements UnknownApplicants {

    private final JdbcClient jdbc;

    JdbcUnknownApplicants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void mark(SubmissionId submission) {
        jdbc.sql(
                        """
                        insert into requests.unknown_applicant (submission_id) values (:id)
                            on conflict do nothing
                        """)
                .param("id", submission.value())
                .update();
    }

    @Override
    public boolean isUnknown(SubmissionId submission) {
        return jdbc.sql(
                        """
                        select exists (select from requests.unknown_applicant
                                        where submission_id = :id)
                        """)
                .param("id", submission.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void known(SubmissionId submission) {
        jdbc.sql("delete from requests.unknown_applicant where submission_id = :id")
                .param("id", submission.value())
                .update();
    }
}
