package org.yangguang.requests.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.letters.ReadFile;
import org.yangguang.requests.application.Invited;
import org.yangguang.requests.application.OpinionAnswering;
import org.yangguang.requests.application.OpinionAnswering.Answer;
import org.yangguang.requests.application.OpinionLinks;
import org.yangguang.requests.application.OpinionReading;
import org.yangguang.requests.application.OpinionSettings;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.Attachment.Purpose;
import org.yangguang.requests.domain.OpinionStatement.Said;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.Download;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.RateLimit;
import org.yangguang.shared.web.Typed;

/**
 * Answering a consultation online (网上提出意见，条例第三十二条、第三十四条): whoever has the link reads the letter and
 * answers. The key in the address opens this one letter and nothing else.
 */
@Controller
@PermitAll
@RequestMapping("/opinion")
class OpinionController {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 100;

    private final OpinionLinks links;
    private final OpinionReading reading;
    private final OpinionAnswering answering;
    private final Uploading uploading;
    private final OpinionPages pages;
    private final RateLimit limit;

    OpinionController(
            OpinionLinks links,
            OpinionReading reading,
            OpinionAnswering answering,
            Uploading uploading,
            OpinionPages pages,
            OpinionSettings settings,
            Clock clock) {
        this.links = links;
        this.reading = reading;
        this.answering = answering;
        this.uploading = uploading;
        this.pages = pages;
        this.limit = new RateLimit(clock, settings.perMinute());
    }

    /** For who has the letter on paper: number and code. */
    @GetMapping
    ModelAndView code(HttpServletResponse response) {
        secret(response);
        return pages.asked(FormState.empty());
    }

    @PostMapping
    ModelAndView code(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        secret(response);
        try {
            var fields = new Typed(typed);
            var key =
                    links.open(fields.text("number"), fields.text("code"), request.getRemoteAddr());
            return redirect(key.value());
        } catch (Refusal wrong) {
            return pages.asked(new FormState(typed, List.of(), Optional.of(wrong), Map.of()));
        }
    }

    /** What the link opens; the letter itself only after it was opened on purpose. */
    @GetMapping("/{key}")
    ModelAndView show(
            @PathVariable String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var invited = open(key, request, response);
        if (!invited.isOpen()) {
            return pages.over(invited);
        }
        return isOpened(invited)
                ? letter(key, invited, UUID.randomUUID(), FormState.empty(), locale)
                : pages.door(invited, address(key), reading.openingDelivers());
    }

    /** Opens the letter; the first time, that is the day on which it was received. */
    @PostMapping("/{key}")
    ModelAndView read(
            @PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        var invited = open(key, request, response);
        if (!invited.isOpen()) {
            return pages.over(invited);
        }
        reading.read(invited);
        reading.opened(invited);
        return redirect(key);
    }

    @GetMapping("/{key}/letter.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        return download(reading.pdf(opened(key, request, response)));
    }

    @GetMapping("/{key}/annexes/{annex}")
    ResponseEntity<byte[]> annex(
            @PathVariable String key,
            @PathVariable UUID annex,
            HttpServletRequest request,
            HttpServletResponse response) {
        return download(reading.annex(opened(key, request, response), annex));
    }

    /** The opinion, or a file of it that is taken out again. */
    @PostMapping("/{key}/answer")
    ModelAndView answer(
            @PathVariable String key,
            @RequestParam Map<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var invited = opened(key, request, response);
        var values = new LinkedHashMap<>(sent);
        var token = PublicForms.token(values.remove("token"));
        var action = Optional.ofNullable(values.remove("action")).orElse("send");
        var faults =
                uploading.keep(token, FormUpload.in(files, "files", Purpose.MATERIAL).toList());
        if (!faults.isEmpty()) {
            return letter(key, invited, token, new FormState(values, faults), locale);
        }
        if (action.startsWith("drop-")) {
            uploading.drop(token, PublicForms.token(action.substring("drop-".length())));
            return letter(key, invited, token, FormState.of(values), locale);
        }
        return FormState.sent(
                values,
                () -> {
                    answering.answer(invited.invitation(), token, read(new Typed(values)));
                    return redirect(key);
                },
                back -> letter(key, invited, token, back, locale));
    }

    private static Answer read(Typed typed) {
        typed.require("said", "signer");
        var said = typed.choice("said", Said.class);
        if (said.filter(one -> one != Said.AGREES).isPresent() && typed.text("reasons").isEmpty()) {
            typed.fault("reasons", "opinion.reasons");
        }
        atMost(typed, "reasons", LONGEST);
        atMost(typed, "signer", LONGEST_NAME);
        atMost(typed, "contact", LONGEST_NAME);
        typed.check();
        return new Answer(
                said.orElseThrow(),
                typed.text("reasons"),
                typed.text("signer"),
                typed.text("contact"));
    }

    private static void atMost(Typed typed, String field, int signs) {
        if (typed.text(field).length() > signs) {
            typed.fault(field, "apply.too-long", signs);
        }
    }

    private ModelAndView letter(
            String key, Invited invited, UUID token, FormState form, Locale locale) {
        return pages.letter(invited, reading.read(invited), address(key), token, form, locale);
    }

    private Invited open(String key, HttpServletRequest request, HttpServletResponse response) {
        secret(response);
        limit.take(request);
        return links.open(key);
    }

    /** What goes with the letter is handed out once the letter was opened. */
    private Invited opened(String key, HttpServletRequest request, HttpServletResponse response) {
        var invited = open(key, request, response);
        if (!invited.isOpen() || !isOpened(invited)) {
            throw Refusal.conflict("opinion.not-open", "link " + invited.invitation().number());
        }
        return invited;
    }

    private static boolean isOpened(Invited invited) {
        return invited.invitation().openedAt().isPresent();
    }

    /** The address is a secret: no cache, no search engine, and no other site is told it. */
    private static void secret(HttpServletResponse response) {
        PublicForms.keepNowhere(response);
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private static String address(String key) {
        return "/opinion/" + key;
    }

    private static ModelAndView redirect(String key) {
        return new ModelAndView("redirect:" + address(key));
    }

    private static ResponseEntity<byte[]> download(ReadFile file) {
        return Download.of(file.content(), file.mediaType(), file.name());
    }
}
