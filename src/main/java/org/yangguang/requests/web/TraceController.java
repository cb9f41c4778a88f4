package org.yangguang.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.period.TraceDay;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.CaseProgress;
import org.yangguang.requests.domain.CaseEvent.CalendarMoved;
import org.yangguang.requests.domain.Request;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.XlsxExport;
import org.yangguang.shared.web.Words;

/** The days of a case's period with the reason for each, to take along (逐日期限). */
@Controller
class TraceController {

    private final CaseProgress cases;
    private final CurrentPerson person;
    private final Words words;
    private final Calendars calendars;

    TraceController(CaseProgress cases, CurrentPerson person, Words words, Calendars calendars) {
        this.cases = cases;
        this.person = person;
        this.words = words;
        this.calendars = calendars;
    }

    @GetMapping("/desk/requests/{id}/trace.xlsx")
    @PreAuthorize("hasAuthority('request:read')")
    void export(@PathVariable UUID id, HttpServletResponse response, Locale locale)
            throws IOException {
        var request = found(id);
        response.setContentType(XlsxExport.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"trace.xlsx\"");
        XlsxExport.write(
                columns(),
                lines(request, locale),
                code -> words.of(locale, code),
                response.getOutputStream());
    }

    /** The same for programs. */
    @GetMapping("/api/v1/cases/{id}/trace")
    @PreAuthorize("hasAuthority('request:read')")
    @ResponseBody
    TraceJson json(@PathVariable UUID id) {
        var request = found(id);
        var period = request.period(calendars.current());
        return new TraceJson(
                request.number(),
                request.state(calendars.current()).code(),
                request.receivedOn(),
                period.dueOn().orElse(null),
                period.provisional(),
                request.course().moved().stream().map(MoveJson::of).toList(),
                period.trace().stream().map(DayJson::of).toList());
    }

    record TraceJson(
            String number,
            String state,
            LocalDate receivedOn,
            @Nullable LocalDate dueOn,
            boolean provisional,
            List<MoveJson> moves,
            List<DayJson> trace) {}

    /** A date that an arrangement of holidays moved. */
    record MoveJson(
            LocalDate on, String what, String label, LocalDate from, LocalDate to, String notice) {

        static MoveJson of(CalendarMoved moved) {
            return new MoveJson(
                    moved.on(),
                    moved.what().name(),
                    moved.label(),
                    moved.from(),
                    moved.to(),
                    moved.notice());
        }
    }

    record DayJson(LocalDate on, boolean counted, int n, String mark, String why, String article) {

        static DayJson of(TraceDay day) {
            return new DayJson(
                    day.on(), day.counted(), day.n(), day.mark().name(), day.why(), day.article());
        }
    }

    /** A line of the export: a day, or a date that moved with the calendar. */
    private record Line(String on, String mark, String n, String why, String article) {}

    private Stream<Line> lines(Request request, Locale locale) {
        var days =
                request.period(calendars.current()).trace().stream()
                        .map(
                                day ->
                                        new Line(
                                                day.on().toString(),
                                                words.of(locale, "requests.trace." + day.mark()),
                                                day.n() + "",
                                                day.why(),
                                                day.article()));
        var moves =
                request.course().moved().stream()
                        .map(
                                moved ->
                                        new Line(
                                                moved.on().toString(),
                                                words.of(locale, "requests.step.calendar-moved"),
                                                "",
                                                MovedDays.sentence(moved),
                                                ""));
        return Stream.concat(days, moves);
    }

    private static List<Column<Line>> columns() {
        return List.of(
                Column.plain("on", "requests.trace.on", Line::on),
                Column.plain("mark", "requests.trace.mark", Line::mark),
                Column.plain("n", "requests.trace.n", Line::n),
                Column.plain("why", "requests.trace.why", Line::why),
                Column.plain("article", "requests.trace.article", Line::article));
    }

    private Request found(UUID id) {
        return cases.require(person.require().agency(), new RequestId(id));
    }
}
