package org.yangguang.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.requests.persistence.SubmissionLine;
import org.yangguang.requests.persistence.SubmissionLines;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.web.Words;

/** What came in and waits for its confirmation (来件). */
@Controller
class SubmissionListController {

    private static final String LIST = "/desk/submissions";

    private final SubmissionLines lines;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;
    private final Calendars calendars;

    SubmissionListController(
            SubmissionLines lines,
            CurrentPerson person,
            Words words,
            Clock clock,
            Calendars calendars) {
        this.lines = lines;
        this.person = person;
        this.words = words;
        this.clock = clock;
        this.calendars = calendars;
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('request:read')")
    String list(@RequestParam Map<String, String> params, Model model, Locale locale) {
        var table = table(locale);
        var query = table.query(params);
        var page = table.page(query, lines.page(person.require().agency(), query));
        model.addAttribute(
                "page",
                person.may(Permission.REQUEST_REGISTER)
                        ? page.withAction("requests.new", "/desk/requests/new")
                        : page);

        return "shared/desklist";
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

    private DeskList<SubmissionLine> table(Locale locale) {
        return new DeskList<>(
                "submissions.title",
                LIST,
                "arrived",
                List.of(
                        ListFilter.choice(
                                "state",
                                "requests.col.state",
                                List.of("WAITING", "SUBMITTED", "CONTACT_LOST", "CONFIRMED"),
                                state -> "submissions.state." + state),
                        ListFilter.choice(
                                "channel",
                                "requests.form.channel",
                                List.of(ReceiptChannel.values()),
                                ReceiptChannel::label),
                        ListFilter.text("q", "submissions.filter.q")),
                List.of(
                        Column.text("number", "submissions.col.number", SubmissionLine::number),
                        Column.plain("age", "submissions.col.age", line -> age(line, locale)),
                        Column.plain(
                                "wanted", "requests.col.wanted", SubmissionListController::wanted),
                        Column.text(
                                "state",
                                "requests.col.state",
                                line -> words.of(locale, "submissions.state." + line.state())),
                        Column.text(
                                "channel", "requests.form.channel", line -> line.channel().label()),
                        Column.text(
                                "arrived",
                                "submissions.col.arrived",
                                line -> line.arrivedOn().toString()),
                        Column.plain(
                                "type",
                                "requests.col.type",
                                line ->
                                        line.unknown()
                                                ? words.of(locale, "submissions.unknown")
                                                : line.applicantType().label()),
                        Column.plain(
                                "applicant",
                                "requests.col.applicant",
                                SubmissionLine::maskedApplicant)),
                line -> LIST + "/" + line.id());
    }

    /** How long it waits; what should have been confirmed by now says so. */
    private String age(SubmissionLine line, Locale locale) {
        if (line.state().equals("CONFIRMED")) {
            return "";
        }
        var today = ChinaTime.today(clock);
        int days = calendars.current().workingDaysBetween(line.arrivedOn(), today);
        if (days == 0) {
            return words.of(locale, "submissions.today");
        }
        LocalDate by = SubmissionTasks.confirmBy(line, calendars.current());
        return words.of(
                locale, today.isAfter(by) ? "submissions.age.late" : "submissions.age", days);
    }

    private static String wanted(SubmissionLine line) {
        var first = RequestPages.shortened(line.wanted());
        return line.items() == 1 ? first : first + " (+" + (line.items() - 1) + ")";
    }
}
