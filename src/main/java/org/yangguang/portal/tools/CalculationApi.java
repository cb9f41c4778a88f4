package org.yangguang.portal.tools;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.RateLimit;
import tools.jackson.databind.JsonNode;

/** The open calculations over HTTP: no sign-in, limited per address. */
@RestController
@PermitAll
class CalculationApi {

    /** A hundred events fit many times over. */
    private static final int MOST_BYTES = 256 * 1024;

    private static final int PER_MINUTE = 600;

    private final RateLimit limit;
    private final Calendars calendars;

    CalculationApi(Clock clock, Calendars calendars) {
        this.limit = new RateLimit(clock, PER_MINUTE);
        this.calendars = calendars;
    }

    @PermitAll
    @PostMapping("/api/v1/deadlines")
    Map<String, ?> deadline(HttpServletRequest request) throws IOException {
        return Calculations.deadline(body(request), calendars.current());
    }

    @PermitAll
    @PostMapping("/api/v1/fees")
    Map<String, ?> fee(HttpServletRequest request) throws IOException {
        return Calculations.fee(body(request));
    }

    private JsonNode body(HttpServletRequest request) throws IOException {
        limit.take(request);
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw Refusal.tooLarge("tools.too-large", "over " + MOST_BYTES + " bytes");
        }
        return JsonCases.parse(new String(body, StandardCharsets.UTF_8));
    }

    /** A case at fault, named by its event's index or its field. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> faulty(CaseFault fault) {
        boolean unreadable = fault.code().equals("not-json");
        var status = unreadable ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT;
        var problem = ProblemDetail.forStatusAndDetail(status, fault.detail());
        problem.setType(URI.create("urn:yangguang:problem:calculation." + fault.code()));
        problem.setTitle(fault.detail());
        if (!fault.field().isEmpty()) {
            problem.setProperty("field", fault.field());
        }
        fault.index().ifPresent(index -> problem.setProperty("index", index));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
