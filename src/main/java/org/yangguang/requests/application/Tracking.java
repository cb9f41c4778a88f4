package org.yangguang.requests.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yangguang.requests.domain.CodeTries;
import org.yangguang.requests.domain.QueryCode;
import org.yangguang.requests.domain.Requests;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.SubmissionState.Confirmed;
import org.yangguang.requests.domain.Submissions;
import org.yangguang.shared.Refusal;

/**
 * Following a request without an account, by receipt number and query code (查询). An unknown number
 * and a wrong code get the same answer, and who guesses has to wait.
 */
@Service
public class Tracking {

    private final Submissions submissions;
    private final Requests requests;
    private final CodeTries tries;

    Tracking(Submissions submissions, Requests requests, CodeTries tries) {
        this.submissions = submissions;
        this.requests = requests;
        this.tries = tries;
    }

    /**
     * The submission and what came of it.
     *
     * @param address where the asker sits, for the throttle
     */
    public Tracked open(String number, String code, String address) {
        return tracked(require(number, code, address));
    }

    /** The submission alone. */
    public Submission require(String number, String code, String address) {
        var asked = number.strip().toUpperCase(Locale.ROOT);
        if (!tries.begin(asked, address)) {
            throw Refusal.tooMany("submission.paused", "too many codes for " + asked);
        }
        var found = read(asked, code);
        if (found.isEmpty()) {
            throw Refusal.notFound("submission.number-or-code", "submission " + asked);
        }
        tries.succeeded(asked, address);
        return found.get();
    }

    private Tracked tracked(Submission submission) {
        return new Tracked(
                submission,
                submission.state() instanceof Confirmed(_, var made)
                        ? made.stream().map(requests::require).toList()
                        : List.of());
    }

    private Optional<Submission> read(String number, String code) {
        return QueryCode.read(code).flatMap(right -> submissions.find(number, right));
    }
}
