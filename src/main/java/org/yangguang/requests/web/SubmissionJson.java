package org.yangguang.requests.web;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.IdKind;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.SubmissionState.Confirmed;
import org.yangguang.requests.persistence.SubmissionLine;
import org.yangguang.shared.Masks;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.Listing;

/** Submissions as programs of the office read them. */
@Component
class SubmissionJson {

    static final Set<String> STATES =
            Stream.of("WAITING", "SUBMITTED", "CONTACT_LOST", "CONFIRMED")
                    .collect(toCollection(LinkedHashSet::new));
    static final Set<String> CHANNELS =
            Stream.of(ReceiptChannel.values())
                    .map(Enum::name)
                    .collect(toCollection(LinkedHashSet::new));

    private final Uploading uploading;
    private final CurrentPerson person;
    private final Calendars calendars;

    SubmissionJson(Uploading uploading, CurrentPerson person, Calendars calendars) {
        this.uploading = uploading;
        this.person = person;
        this.calendars = calendars;
    }

    /** One page of the list. */
    record SubmissionPageJson(
            long total, int page, int size, List<SubmissionLineJson> submissions) {}

    /** A submission of the list; the name is masked. */
    record SubmissionLineJson(
            UUID id,
            String number,
            ReceiptChannel channel,
            LocalDate arrivedOn,
            @Nullable LocalDate confirmBy,
            ApplicantType applicantType,
            String applicant,
            String wanted,
            int items,
            int tries,
            String state) {}

    /**
     * A submission.
     *
     * @param submittedAt the moment it was sent or taken in
     * @param confirmBy the last day to confirm it; none once that is done
     * @param confirmedOn the day of receipt in law
     * @param cases what came of it
     */
    record SubmissionWhole(
            UUID id,
            long version,
            String number,
            ReceiptChannel channel,
            Instant submittedAt,
            LocalDate arrivedOn,
            @Nullable LocalDate confirmBy,
            String state,
            SubmissionApplicant applicant,
            List<String> items,
            String delivery,
            String assistance,
            List<ContactTryJson> tries,
            List<SubmissionFile> files,
            @Nullable LocalDate confirmedOn,
            List<UUID> cases) {}

    /** Who asks; all but the type is masked for those who may not see it. */
    record SubmissionApplicant(
            ApplicantType type,
            String name,
            @Nullable IdKind idKind,
            String idNumber,
            String phone,
            String email,
            String address,
            boolean masked) {}

    record ContactTryJson(LocalDate on, String way, boolean reached, String note, String by) {}

    /** A file that came with it; the names are for those who may see who asks. */
    record SubmissionFile(UUID id, String purpose, String name, String mediaType, long size) {}

    SubmissionPageJson page(ListQuery query, Listing<SubmissionLine> found) {
        return new SubmissionPageJson(
                found.total(),
                query.page(),
                query.size(),
                found.rows().stream().map(this::line).toList());
    }

    private SubmissionLineJson line(SubmissionLine line) {
        return new SubmissionLineJson(
                line.id().value(),
                line.number(),
                line.channel(),
                line.arrivedOn(),
                line.state().equals("CONFIRMED")
                        ? null
                        : SubmissionTasks.confirmBy(line, calendars.current()),
                line.applicantType(),
                line.maskedApplicant(),
                line.wanted(),
                line.items(),
                line.tries(),
                line.state());
    }

    SubmissionWhole whole(Submission submission) {
        var end = submission.state() instanceof Confirmed confirmed ? confirmed : null;
        return new SubmissionWhole(
                submission.id().value(),
                submission.version(),
                submission.number(),
                submission.channel(),
                submission.submittedAt(),
                submission.arrivedOn(),
                end == null ? submission.confirmBy(calendars.current()) : null,
                submission.state().code(),
                applicant(submission),
                submission.wish().items(),
                submission.wish().delivery(),
                submission.wish().assistance(),
                submission.tries().stream()
                        .map(
                                one ->
                                        new ContactTryJson(
                                                one.on(),
                                                one.way(),
                                                one.reached(),
                                                one.note(),
                                                one.by()))
                        .toList(),
                files(submission),
                end == null ? null : end.on(),
                end == null ? List.of() : end.requests().stream().map(id -> id.value()).toList());
    }

    private SubmissionApplicant applicant(Submission submission) {
        var who = submission.submitter();
        var contact = who.contact();
        var kind = who.idKind().orElse(null);
        return person.may(Permission.REQUEST_PERSON)
                ? new SubmissionApplicant(
                        who.type(),
                        who.name(),
                        kind,
                        who.idNumber(),
                        contact.phone(),
                        contact.email(),
                        contact.address(),
                        false)
                : new SubmissionApplicant(
                        who.type(),
                        Masks.name(who.name()),
                        kind,
                        Masks.idNumber(who.idNumber()),
                        Masks.phone(contact.phone()),
                        Masks.name(contact.email()),
                        Masks.name(contact.address()),
                        true);
    }

    private List<SubmissionFile> files(Submission submission) {
        return person.may(Permission.REQUEST_PERSON)
                ? uploading.of(submission.id()).stream()
                        .map(
                                file ->
                                        new SubmissionFile(
                                                file.id(),
                                                file.purpose().name(),
                                                file.name(),
                                                file.mediaType(),
                                                file.size()))
                        .toList()
                : List.of();
    }
}
