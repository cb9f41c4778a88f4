package org.yangguang.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.requests.domain.RecordStage;
import org.yangguang.requests.persistence.RecordCorrectionLine;
import org.yangguang.requests.persistence.RecordCorrectionLines;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.web.Words;

/** All requests to correct a record (更正本人信息): list and export. */
@Controller
class RecordCorrectionListController {

    private static final String LIST = "/desk/record-corrections";
    private static final List<String> STATES =
            Stream.concat(
                            Stream.of("ACTIVE"),
                            Stream.of(RecordStage.values()).map(RecordStage::name))
                    .toList();

    private final RecordCorrectionLines lines;
    private final RequestPages requests;
    private final CurrentPerson person;
    private final Words words;
    private final Calendars calendars;

    RecordCorrectionListController(
            RecordCorrectionLines lines,
            RequestPages requests,
            CurrentPerson person,
            Words words,
            Calendars calendars) {
        this.lines = lines;
        this.requests = requests;
        this.person = person;
        this.words = words;
        this.calendars = calendars;
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('request:read')")
    String list(@RequestParam Map<String, String> params, Model model, Locale locale) {
        var table = table(locale).without("type");
        var query = table.query(params);
        model.addAttribute(
                "page",
                table.page(query, lines.page(person.require().agency(), query))
                        .withNew(
                                person.may(Permission.REQUEST_REGISTER), "record-corrections.new"));
        return "requests/records/list";
    }

    @GetMapping(LIST + ".xlsx")
    @PreAuthorize("hasAuthority('request:read')")
    void export(
            @RequestParam Map<String, String> params, HttpServletResponse response, Locale locale)
            throws IOException {
        var table = table(locale);
        var all = lines.all(person.require().agency(), table.query(params));
        table.export(all.stream(), code -> words.of(locale, code), response);
    }

    private DeskList<RecordCorrectionLine> table(Locale locale) {
        return new DeskList<>(
                "record-corrections.title",
                LIST,
                "due",
                List.of(
                        ListFilter.choice(
                                "state",
                                "requests.col.state",
                                STATES,
                                state -> "record-corrections.state." + state),
                        ListFilter.text("year", "requests.filter.year"),
                        ListFilter.text("q", "record-corrections.filter.q")),
                List.of(
                        Column.text(
                                "number", "submissions.col.number", RecordCorrectionLine::number),
                        Column.text("due", "requests.col.due", line -> left(line, locale)),
                        Column.plain("dueOn", "requests.col.due-on", line -> due(line).toString()),
                        Column.text(
                                "state",
                                "requests.col.state",
                                line ->
                                        words.of(
                                                locale,
                                                "record-corrections.state." + line.stage())),
                        Column.text(
                                "received",
                                "requests.col.received",
                                line -> line.receivedOn().toString()),
                        Column.plain(
                                "channel", "requests.form.channel", line -> line.channel().label()),
                        Column.plain(
                                "type", "requests.col.type", line -> line.applicantType().label()),
                        Column.plain(
                                "applicant",
                                "requests.col.applicant",
                                RecordCorrectionLine::maskedApplicant),
                        Column.text(
                                "ended",
                                "requests.col.closed",
                                line -> line.endedOn().map(LocalDate::toString).orElse(""))),
                line -> LIST + "/" + line.id());
    }

    private String left(RecordCorrectionLine line, Locale locale) {
        return line.stage().isOpen() ? requests.left(due(line), locale) : "";
    }

    private LocalDate due(RecordCorrectionLine line) {
        return line.dueOn(calendars.current());
    }
}
