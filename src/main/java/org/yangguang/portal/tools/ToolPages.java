package org.yangguang.portal.tools;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.shared.web.RateLimit;

/** The two calculators on the public site (办事工具); the answer has an address that can be sent on. */
@Controller
@PermitAll
class ToolPages {

    private static final int PER_MINUTE = 600;

    private final RateLimit limit;
    private final Calendars calendars;

    ToolPages(Clock clock, Calendars calendars) {
        this.limit = new RateLimit(clock, PER_MINUTE);
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

    @PermitAll
    @GetMapping("/tools/fee")
    String fee(@RequestParam Map<String, String> typed, Model model, HttpServletRequest request) {
        limit.take(request);
        model.addAttribute("page", FeePage.of(typed));
        return "portal/tools/fee";
    }
}
