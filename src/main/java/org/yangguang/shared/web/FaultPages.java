package org.yangguang.shared.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last page for whatever went wrong: a fault is logged once under a reference number, and the
 * reader sees the number and nothing of the cause.
 */
@Controller
@PermitAll
class FaultPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(FaultPages.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Words words;

    FaultPages(Words words) {
        this.words = words;
    }

    @RequestMapping("/error")
    Object tell(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        String path =
                Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        String reference = status.is5xxServerError() ? logged(request, path) : "";
        if (path.startsWith("/api/")) {
            return problem(request, status, reference);
        }
        var page = new ModelAndView("shared/error", status);
        page.addObject("status", status.value());
        page.addObject("reference", reference);
        return page;
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpServletRequest request, HttpStatus status, String reference) {
        String kind =
                switch (status.value()) {
                    case 403, 404, 413 -> String.valueOf(status.value());
                    default -> status.is5xxServerError() ? "500" : "400";
                };
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:yangguang:problem:http-" + status.value()));
        problem.setTitle(words.of(Frames.localeOf(request), "error." + kind));
        if (!reference.isEmpty()) {
            problem.setProperty("reference", reference);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String logged(HttpServletRequest request, String path) {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
        // by now the pattern is that of this page, so the address itself is told
        log.error(
                "fault {} at {} {}",
                reference,
                request.getMethod(),
                LoggedPath.of(path),
                causeOf(request));
        return reference;
    }

    private static @Nullable Throwable causeOf(HttpServletRequest request) {
        return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Objects.requireNonNullElse(
                        HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR)
                : HttpStatus.NOT_FOUND;
    }
}
