package org.yangguang.requests.web;

import static org.yangguang.requests.web.CommandField.choice;
import static org.yangguang.requests.web.CommandField.date;
import static org.yangguang.requests.web.CommandField.number;
import static org.yangguang.requests.web.CommandField.text;
import static org.yangguang.requests.web.CommandField.words;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.law.period.LegalPeriod;
import org.yangguang.requests.domain.AskedParty;
import org.yangguang.requests.domain.CaseCommand;
import org.yangguang.requests.domain.CaseCourse;
import org.yangguang.requests.domain.Opinion;
import org.yangguang.requests.domain.OrderedBy;
import org.yangguang.shared.web.Choices;

/** What each command asks an officer for. */
final class CommandFields {

    private static final String FORM = "requests.form.";

    private final CaseCourse course;
    private final LocalDate today;
    private final WorkingCalendar calendar;

    CommandFields(CaseCourse course, LocalDate today, WorkingCalendar calendar) {
        this.course = course;
        this.today = today;
        this.calendar = calendar;
    }

    /** The day first, which every step has. */
    List<CommandField> of(CaseCommand command) {
        var day = date("on", FORM + "on." + command, today.toString());
        return Stream.concat(Stream.of(day), more(command)).toList();
    }

    private Stream<CommandField> more(CaseCommand command) {
        return switch (command) {
            case SEND_CORRECTION_NOTICE -> correctionNotice();
            case RECEIVE_CORRECTION ->
                    Stream.of(
                            words("goodCause", FORM + "good-cause").help(FORM + "good-cause.help"));
            case CONSULT ->
                    Stream.of(
                            choice("kind", FORM + "asked", kinds()),
                            text("addressee", FORM + "addressee").must(),
                            date("delivered", FORM + "letter-delivered", "").may());
            case RECORD_DELIVERY, RECORD_SILENCE -> Stream.of(which());
            case RECEIVE_OPINION ->
                    Stream.of(
                            which(),
                            choice(
                                    "opinion",
                                    FORM + "opinion",
                                    Choices.of(Opinion.values(), Opinion::label)),
                            words("reasons", FORM + "opinion-reasons"));
            case APPROVE_EXTENSION ->
                    Stream.of(
                            number("days", FORM + "days", course.mayExtendBy() + "")
                                    .help(FORM + "days.help"),
                            text("note", FORM + "reason"));
            case ASK_REASONS, REFUSE_REASONS, WITHDRAW, RETURN_DECISION ->
                    Stream.of(words("note", FORM + "note." + command).must());
            case FIX_DELAYED_REPLY ->
                    Stream.of(
                            date("until", FORM + "reply-by", ""),
                            words("note", FORM + "reason").must());
            case SEND_FEE_NOTICE ->
                    Stream.of(
                            date("sent", FORM + "fee-sent", "").may().help(FORM + "fee-sent.help"));
            case RECEIVE_FEE ->
                    Stream.of(
                            text("number", FORM + "fee-receipt")
                                    .must()
                                    .help(FORM + "fee-receipt.help"),
                            number(
                                            "yuan",
                                            FORM + "yuan",
                                            course.unpaidFee()
                                                    .map(fee -> fee.yuan() + "")
                                                    .orElse(""))
                                    .help(FORM + "yuan.help"));
            case WAIVE_FEE ->
                    Stream.of(
                            words("note", FORM + "note.WAIVE_FEE").must(),
                            text("approver", FORM + "fee-approver").must());
            case DRAFT_DECISION -> Stream.of(outcome(), note(course.openConsultations()));
            case ANSWER_ON_SPOT ->
                    Stream.of(outcome(), letterNumber(), text("way", FORM + "way"), note());
            case ANSWER -> Stream.of(letterNumber(), text("way", FORM + "way"), note());
            case ARCHIVE -> Stream.of(text("note", FORM + "place"));
            case REOPEN ->
                    Stream.of(
                            choice(
                                    "by",
                                    FORM + "ordered-by",
                                    Choices.of(OrderedBy.values(), OrderedBy::label)),
                            text("number", FORM + "order-number").must(),
                            date("until", FORM + "answer-by", ""));
            case CLOSE_UNCORRECTED, REFUSE_LATE_CORRECTION, CLOSE_UNPAID, ACCEPT_REASONS ->
                    Stream.of(note());
            case NOTIFY_EXTENSION -> Stream.empty();
        };
    }

    private Stream<CommandField> correctionNotice() {
        var until = LegalPeriod.CORRECTION.from(today, calendar).on().toString();
        var unclear = words("stillUnclear", FORM + "still-unclear").must();
        return Stream.concat(
                Stream.of(
                        date("until", FORM + "correct-by", until).help(FORM + "correct-by.help"),
                        words("what", FORM + "what").must()),
                course.notices() > 0 ? Stream.of(unclear) : Stream.empty());
    }

    private CommandField which() {
        return choice(
                "which",
                FORM + "which",
                course.openConsultations().stream().map(CommandFields::party).toList());
    }

    private static String party(AskedParty party) {
        return "%d=%d %s %s（%s）"
                .formatted(
                        party.which(),
                        party.which(),
                        party.kind().label(),
                        party.addressee(),
                        party.sentOn());
    }

    private CommandField outcome() {
        return choice(
                "outcome",
                "requests.col.outcome",
                Choices.of(
                        course.possibleOutcomes().toArray(Outcome[]::new),
                        outcome -> outcome.id() + " " + outcome.label()));
    }

    private static CommandField letterNumber() {
        return text("number", FORM + "answer-number");
    }

    private static CommandField note() {
        return words("note", FORM + "note");
    }

    private static CommandField note(List<AskedParty> open) {
        return open.isEmpty() ? note() : note().must().help(FORM + "note.while-asked");
    }

    private static List<String> kinds() {
        return Choices.of(
                ConsultationKind.values(), kind -> kind.label() + "（" + kind.article() + "）");
    }
}
