package org.yangguang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.Refusal;

/**
 * Tells a refusal: problem details (RFC 9457) on {@code /api}, the same words on a page elsewhere.
 */
@ControllerAdvice
class RefusalAdvice {

    private static final Logger log = LoggerFactory.getLogger(RefusalAdvice.class);

    private final Words words;

    RefusalAdvice(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        log.info(
                "refused {} {}: {}",
                request.getMethod(),
                LoggedPath.of(request),
                refusal.getMessage());
        String sentence =
                words.of(Frames.localeOf(request), "refusal." + refusal.code(), refusal.args());
        return answer(request, statusOf(refusal.kind()), refusal.code(), sentence, Map.of());
    }

    @ExceptionHandler
    Object invalid(InvalidInput input, HttpServletRequest request) {
        Locale locale = Frames.localeOf(request);
        var faults =
                input.faults().stream()
                        .map(
                                fault ->
                                        Map.of(
                                                "field",
                                                fault.field(),
                                                "message",
                                                sentenceOf(fault, locale)))
                        .toList();
        String title = words.of(locale, "refusal.input.invalid", faults.size());
        return answer(
                request,
                HttpStatus.UNPROCESSABLE_CONTENT,
                "input.invalid",
                title,
                Map.of("faults", faults));
    }

    @ExceptionHandler
    Object changedMeanwhile(OptimisticLockingFailureException changed, HttpServletRequest request) {
        log.info("changed meanwhile: {}", changed.getMessage());
        String sentence = words.of(Frames.localeOf(request), "refusal.changed-meanwhile");
        return answer(request, HttpStatus.CONFLICT, "changed-meanwhile", sentence, Map.of());
    }

    /**
     * An upload over the server's limit. It is told here and not by {@link FaultPages}: on the way
     * there the request would be read once more, and fail once more.
     */
    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException upload, HttpServletRequest request) {
        log.info("refused {}: {}", LoggedPath.of(request), upload.getMessage());
        var sentence = words.of(Frames.localeOf(request), "error.413");
        if (request.getRequestURI().startsWith("/api/")) {
            return answer(request, HttpStatus.CONTENT_TOO_LARGE, "http-413", sentence, Map.of());
        }
        var page = new ModelAndView("shared/error", HttpStatus.CONTENT_TOO_LARGE);
        page.addObject("status", HttpStatus.CONTENT_TOO_LARGE.value());
        page.addObject("reference", "");
        return page;
    }

    private String sentenceOf(FieldFault fault, Locale locale) {
        return words.of(locale, "fault." + fault.code(), fault.args().toArray());
    }

    private static Object answer(
            HttpServletRequest request,
            HttpStatus status,
            String code,
            String sentence,
            Map<String, Object> more) {
        if (request.getRequestURI().startsWith("/api/")) {
            var problem = ProblemDetail.forStatus(status);
            problem.setType(URI.create("urn:yangguang:problem:" + code));
            problem.setTitle(sentence);
            more.forEach(problem::setProperty);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        var page = new ModelAndView("shared/refused", status);
        page.addObject("status", status.value());
        page.addObject("sentence", sentence);
        return page;
    }

    private static HttpStatus statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
