package org.yangguang.requests.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.requests.application.CaseProgress;
import org.yangguang.requests.application.DeskIntake;
import org.yangguang.requests.domain.AnswerForm;
import org.yangguang.requests.domain.AnswerWay;
import org.yangguang.requests.domain.IdKind;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.requests.web.CaseJson.CaseBrief;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.Typed;

/** Registering what came to the counter, by post or fax, from another program (登记申请). */
@RestController
class IntakeApi {

    private static final String KEY = "Idempotency-Key";

    private final DeskIntake intake;
    private final CaseProgress cases;
    private final CaseJson json;
    private final CurrentPerson person;
    private final Clock clock;

    IntakeApi(
            DeskIntake intake,
            CaseProgress cases,
            CaseJson json,
            CurrentPerson person,
            Clock clock) {
        this.intake = intake;
        this.cases = cases;
        this.json = json;
        this.person = person;
        this.clock = clock;
    }

    /**
     * What came in, with the fields of the desk's own form.
     *
     * @param receivedOn the day it came
     * @param confirmedOn the day both sides confirmed, where that is known already
     * @param wanted matters parted by a blank line may become cases of their own
     */
    record CaseSent(
            ApplicantType type,
            String name,
            ReceiptChannel channel,
            LocalDate receivedOn,
            @Nullable LocalDate confirmedOn,
            @Nullable IdKind idKind,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            String wanted,
            @Nullable AnswerForm form,
            @Nullable AnswerWay way,
            @Nullable String assistance) {}

    /**
     * What became of it.
     *
     * @param received the case; none as long as it is to be confirmed
     */
    record CaseTaken(
            UUID submission, String number, String queryCode, @Nullable CaseBrief received) {}

    /** The channel decides whether it is received now or waits for its confirmation. */
    @PostMapping("/api/v1/cases")
    @PreAuthorize("hasAuthority('request:register')")
    @ResponseStatus(HttpStatus.CREATED)
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CaseSent.class)))
    CaseTaken take(
            @RequestHeader(name = KEY, defaultValue = "") String key, HttpServletRequest call)
            throws IOException {
        var fields = JsonFields.of(call);
        var typed = new Typed(fields);
        if (key.isBlank() || key.length() > 200) {
            typed.fault(KEY, "apply.key");
        }
        var form = IntakeForm.read(typed, ChinaTime.today(clock));
        var agency = person.require().agency();
        var taken =
                intake.takeIn(
                        new Sending(
                                "desk api " + person.require().username() + " " + key.strip(),
                                fields.toString()),
                        form.submission(agency, Optional.empty()),
                        form.confirmedOn());
        return new CaseTaken(
                taken.receipt().id().value(),
                taken.receipt().number(),
                taken.receipt().code().shown(),
                taken.request().map(id -> json.brief(cases.require(agency, id))).orElse(null));
    }
}
