package org.yangguang.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
                columns(locale),
                request.period(calendars.current()).trace().stream(),
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
                period.trace().stream().map(DayJson::of).toList());
    }

    record TraceJson(
            String number,
            String state,
            LocalDate receivedOn,
            @Nullable LocalDate dueOn,
            boolean provisional,
            List<DayJson> trace) {}

    record DayJson(LocalDate on, boolean counted, int n, String mark, String why, String article) {

        static DayJson of(TraceDay day) {
            return new DayJson(
                    day.on(), day.counted(), day.n(), day.mark().name(), day.why(), day.article());
        }
    }

    private List<Column<TraceDay>> columns(Locale locale) {
        return List.of(
                Column.plain("on", "requests.trace.on", day -> day.on().toString()),
                Column.plain(
                        "mark",
                        "requests.trace.mark",
                        day -> words.of(locale, "requests.trace." + day.mark())),
                Column.plain("n", "requests.trace.n", day -> day.n() + ""),
                Column.plain("why", "requests.trace.why", TraceDay::why),
                Column.plain("article", "requests.trace.article", TraceDay::article));
    }

    private Request found(UUID id) {
        return cases.require(person.require().agency(), new RequestId(id));
    }
}
