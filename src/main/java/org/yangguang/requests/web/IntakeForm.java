package org.yangguang.requests.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.application.NewSubmission;
import org.yangguang.requests.domain.AnswerForm;
import org.yangguang.requests.domain.AnswerWay;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.IdKind;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.Wish;
import org.yangguang.shared.web.Typed;

/**
 * What came to the counter, by post, fax or mail, as an officer or a program types it in (登记申请).
 *
 * @param arrivedOn the day it came
 * @param confirmedOn the day both sides confirmed, where that is known already
 */
record IntakeForm(
        ReceiptChannel channel,
        LocalDate arrivedOn,
        Optional<LocalDate> confirmedOn,
        Submitter submitter,
        Wish wish) {

    /** Reads it; all that is wrong is told at once. */
    static IntakeForm read(Typed typed, LocalDate today) {
        typed.require("type", "name", "channel", "receivedOn", "wanted");
        var type = typed.choice("type", ApplicantType.class);
        var channel = typed.choice("channel", ReceiptChannel.class);
        var arrived = past(typed, "receivedOn", today);
        var confirmed = past(typed, "confirmedOn", today);
        var kind = typed.choice("idKind", IdKind.class);
        var form = typed.choice("form", AnswerForm.class);
        var way = typed.choice("way", AnswerWay.class);
        kind.filter(one -> !typed.text("idNumber").isEmpty())
                .filter(one -> !one.accepts(typed.text("idNumber")))
                .ifPresent(one -> typed.fault("idNumber", "apply.id." + one.name()));
        confirmed
                .filter(on -> arrived.filter(on::isBefore).isPresent())
                .ifPresent(_ -> typed.fault("confirmedOn", "apply.confirmed-before-arrival"));
        var agreements = AgreementFields.read(typed);
        typed.check();
        return new IntakeForm(
                channel.orElseThrow(),
                arrived.orElseThrow(),
                confirmed,
                new Submitter(
                        type.orElseThrow(),
                        typed.text("name"),
                        kind,
                        typed.text("idNumber"),
                        new ContactWays(
                                typed.text("phone"), typed.text("email"), typed.text("address"))),
                new Wish(
                        items(typed, channel.orElseThrow(), confirmed),
                        form,
                        way,
                        typed.text("assistance"),
                        agreements));
    }

    /** What an officer found out about a submission that waits: when and how it came is known. */
    static IntakeForm completing(
            Submission submission, Map<String, String> values, LocalDate today) {
        var all = new HashMap<>(values);
        all.put("channel", submission.channel().name());
        all.put("receivedOn", submission.arrivedOn().toString());
        all.remove("confirmedOn");
        return read(new Typed(all), today);
    }

    /**
     * As the intake takes it.
     *
     * @param draft the form whose files go with it
     */
    NewSubmission submission(AgencyId agency, Optional<UUID> draft) {
        return new NewSubmission(agency, channel, arrivedOn, submitter, wish, draft);
    }

    /** Matters parted by a blank line may become requests of their own when they are confirmed. */
    private static List<String> items(
            Typed typed, ReceiptChannel channel, Optional<LocalDate> confirmed) {
        boolean waits = channel.needsConfirmation() && confirmed.isEmpty();
        var wanted = typed.text("wanted");
        return waits
                ? Stream.of(wanted.split("\\R\\s*\\R"))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList()
                : List.of(wanted);
    }

    private static Optional<LocalDate> past(Typed typed, String field, LocalDate today) {
        var day = typed.date(field);
        if (day.filter(today::isBefore).isPresent()) {
            typed.fault(field, "in-the-future");
        }
        return day;
    }
}
