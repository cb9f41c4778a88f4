package org.yangguang.requests.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.SubmissionState.Confirmed;
import org.yangguang.requests.domain.Submissions;
import org.yangguang.requests.domain.Submissions.Receipt;
import org.yangguang.requests.domain.Submissions.Sending;

/**
 * Taking in at the desk what came to the counter, by post, fax or mail (登记来件). The channel decides
 * the day of receipt (条例第三十一条): what is handed in, told or signed for is received that day, the
 * rest once both sides have confirmed.
 */
@Service
public class DeskIntake {

    private final SubmissionIntake intake;
    private final SubmissionDesk desk;
    private final Submissions submissions;

    DeskIntake(SubmissionIntake intake, SubmissionDesk desk, Submissions submissions) {
        this.intake = intake;
        this.desk = desk;
        this.submissions = submissions;
    }

    /**
     * What became of it.
     *
     * @param request empty as long as it is to be confirmed
     */
    public record TakenIn(Receipt receipt, Optional<RequestId> request) {}

    /**
     * Takes it in, and receives it where the day of receipt is known; the same form again makes
     * nothing new.
     */
    @Transactional
    public TakenIn takeIn(Sending sending, NewSubmission made, Optional<LocalDate> confirmedOn) {
        var receipt = intake.submit(sending, made);
        var submission = submissions.require(receipt.id());
        if (submission.state() instanceof Confirmed(_, var requests)) {
            return new TakenIn(receipt, requests.stream().findFirst());
        }
        var request =
                made.channel()
                        .receivedOn(made.arrivedOn(), confirmedOn)
                        .map(
                                on ->
                                        desk.confirm(
                                                        submission.id(),
                                                        submission.version(),
                                                        on,
                                                        together(made))
                                                .getFirst());
        return new TakenIn(receipt, request);
    }

    /** All matters in one request: who registers at once has read them. */
    private static List<List<Integer>> together(NewSubmission made) {
        return List.of(IntStream.range(0, made.wish().items().size()).boxed().toList());
    }
}
