package org.yangguang.requests.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.Agencies;
import org.yangguang.requests.application.NewSubmission;
import org.yangguang.requests.application.RequestSettings;
import org.yangguang.requests.application.SubmissionIntake;
import org.yangguang.requests.application.Tracking;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.RateLimit;
import org.yangguang.shared.web.Typed;

/** Asking for information over the API, and following it (依申请公开，条例第二十九条): no account needed. */
@RestController
@RequestMapping("/api/v1/requests")
@PermitAll
class SubmissionApi {

    private final SubmissionIntake intake;
    private final Tracking tracking;
    private final Agencies agencies;
    private final PublicCases cases;
    private final RateLimit limit;
    private final Clock clock;

    SubmissionApi(
            SubmissionIntake intake,
            Tracking tracking,
            Agencies agencies,
            PublicCases cases,
            RequestSettings settings,
            Clock clock) {
        this.intake = intake;
        this.tracking = tracking;
        this.agencies = agencies;
        this.cases = cases;
        this.limit = new RateLimit(clock, settings.submissionsPerMinute());
        this.clock = clock;
    }

    record Taken(String number, String queryCode, String state) {}

    /** Takes a submission in; sent again with the same key it gets the same answer. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Taken submit(
            @RequestHeader(name = ApiForms.KEY, defaultValue = "") String key,
            HttpServletRequest request)
            throws IOException {
        limit.take(request);
        var fields = JsonFields.of(request);
        var typed = new Typed(fields);
        ApiForms.checkKey(typed, key);
        var agency = ApiForms.agency(typed, agencies);
        var content = SubmissionForm.read(typed, SubmissionForm.items(fields));
        typed.check();
        var sent = content.orElseThrow();
        var receipt =
                intake.submit(
                        new Sending("api " + key.strip(), fields.toString()),
                        new NewSubmission(
                                agency.orElseThrow().id(),
                                ReceiptChannel.ONLINE,
                                ChinaTime.today(clock),
                                sent.submitter(),
                                sent.wish(),
                                Optional.empty()));
        return new Taken(receipt.number(), receipt.code().shown(), "SUBMITTED");
    }

    /** Where it stands; a wrong code and an unknown number get the same answer. */
    @GetMapping("/{number}")
    Map<String, ?> track(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        return cases.json(tracking.open(number, code, request.getRemoteAddr()));
    }
}
