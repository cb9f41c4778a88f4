package org.yangguang.portal.tools;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.RateLimit;

/**
 * The calculators and the working calendar on the public site (办事工具); the answer has an address
 * that can be sent on.
 */
@Controller
@PermitAll
class ToolPages {

    private static final int PER_MINUTE = 600;

    private final RateLimit limit;
    private final Clock clock;
    private final Calendars calendars;

    ToolPages(Clock clock, Calendars calendars) {
        this.limit = new RateLimit(clock, PER_MINUTE);
        this.clock = clock;
        this.calendars = calendars;
    }

    @PermitAll
    @GetMapping("/tools/deadline")
    String deadline(
            @RequestParam Map<String, String> typed, Model model, HttpServletRequest request) {
        limit.take(request);
        model.addAttribute("page", DeadlineForm.page(typed, calendars.current()));
        return "portal/tools/deadline";
    }

    /** The days of a year; the year of now when none is asked for. */
    @PermitAll
    @GetMapping("/tools/calendar")
    String calendar(
            @RequestParam(defaultValue = "") String year,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        limit.take(request);
        var calendar = calendars.current();
        int asked =
                year.matches("\\d{4}") ? Integer.parseInt(year) : ChinaTime.today(clock).getYear();
        if (asked < calendar.first().getYear() || asked > calendar.last().getYear()) {
            throw Refusal.notFound("tools.no-calendar", "year " + asked);
        }
        model.addAttribute("page", YearPage.of(asked, calendar, locale));
        return "portal/tools/calendar";
    }

    @PermitAll
    @GetMapping("/tools/fee")
    String fee(@RequestParam Map<String, String> typed, Model model, HttpServletRequest request) {
        limit.take(request);
        model.addAttribute("page", FeePage.of(typed));
        return "portal/tools/fee";
    }
}
