package org.yangguang.report.doctor;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.report.doctor.source.UnreadableReport;
import org.yangguang.shared.web.RateLimit;

/** The public page 年报体检: a report goes in, its tables and what is wrong with them come out. */
@Controller
class ReportCheckController {

    private static final String PAGE = "report/check";
    private static final int PER_MINUTE = 20;

    private final UploadedReports reports;
    private final RateLimit limit;

    ReportCheckController(UploadedReports reports, Clock clock) {
        this.reports = reports;
        this.limit = new RateLimit(clock, PER_MINUTE);
    }

    @GetMapping("/tools/check-report")
    @PermitAll
    ModelAndView form() {
        return new ModelAndView(PAGE, "page", CheckPage.empty());
    }

    @PostMapping("/tools/check-report")
    @PermitAll
    ModelAndView check(@RequestParam("file") MultipartFile file, HttpServletRequest request) {
        limit.take(request);
        try {
            return new ModelAndView(PAGE, "page", CheckPage.of(reports.examine(file)));
        } catch (UnreadableReport e) {
            return new ModelAndView(
                    PAGE,
                    Map.of("page", CheckPage.unreadable(String.valueOf(e.getMessage()))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
