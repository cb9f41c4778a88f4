package org.yangguang.requests.application;

import java.util.List;
import org.springframework.stereotype.Service;
import org.yangguang.requests.domain.Requests;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.SubmissionState.Confirmed;
import org.yangguang.requests.domain.Submissions;

/** Following a request without an account, by receipt number and query code (查询). */
@Service
public class Tracking {

    private final Submissions submissions;
    private final Requests requests;
    private final CodeDoor door;

    Tracking(Submissions submissions, Requests requests, CodeDoor door) {
        this.submissions = submissions;
        this.requests = requests;
        this.door = door;
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
        return door.open(number, code, address, submissions::find);
    }

    private Tracked tracked(Submission submission) {
        return new Tracked(
                submission,
                submission.state() instanceof Confirmed(_, var made)
                        ? made.stream().map(requests::require).toList()
                        : List.of());
    }
}
