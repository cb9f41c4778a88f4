package org.yangguang.report.doctor;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yangguang.report.doctor.source.UnreadableReport;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.RateLimit;

/** {@code POST /api/v1/report-checks}: the report doctor for other programs, open to everybody. */
@RestController
class ReportCheckApi {

    private static final int PER_MINUTE = 30;

    private final UploadedReports reports;
    private final RateLimit limit;

    ReportCheckApi(UploadedReports reports, Clock clock) {
        this.reports = reports;
        this.limit = new RateLimit(clock, PER_MINUTE);
    }

    @PostMapping(path = "/api/v1/report-checks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PermitAll
    Map<String, @Nullable Object> check(
            @RequestPart("file") MultipartFile file, HttpServletRequest request) {
        limit.take(request);
        try {
            return reports.examine(file).toMap();
        } catch (UnreadableReport e) {
            throw Refusal.invalid(
                    "report-check.unreadable", e.code(), String.valueOf(e.getMessage()));
        }
    }
}
