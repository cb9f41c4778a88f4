package org.yangguang.requests.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.requests.application.DeskIntake;
import org.yangguang.requests.application.DeskIntake.TakenIn;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.Attachment.Purpose;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.RecordPage;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** Registering by hand what came in; the channel decides the day of receipt (登记申请，条例第三十一条). */
@Controller
class IntakeController {

    private static final String LIST = "/desk/requests";
    private static final String PAGE = "requests/new";

    private final DeskIntake intake;
    private final Uploading uploading;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;

    IntakeController(
            DeskIntake intake,
            Uploading uploading,
            CurrentPerson person,
            Words words,
            Clock clock) {
        this.intake = intake;
        this.uploading = uploading;
        this.person = person;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(LIST + "/new")
    @PreAuthorize("hasAuthority('request:register')")
    ModelAndView blank() {
        var today = ChinaTime.today(clock).toString();
        var values = Map.of("token", UUID.randomUUID().toString(), "receivedOn", today);
        return page(FormState.of(values));
    }

    @PostMapping(LIST)
    @PreAuthorize("hasAuthority('request:register')")
    ModelAndView register(
            @RequestParam UUID token,
            @RequestParam Map<String, String> values,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            Locale locale,
            RedirectAttributes flash) {
        var faults =
                uploading.keep(
                        token,
                        Stream.concat(
                                        FormUpload.in(files, "scan", Purpose.SCAN),
                                        FormUpload.in(files, "postmark", Purpose.POSTMARK))
                                .toList());
        if (!faults.isEmpty()) {
            return page(new FormState(values, faults));
        }
        return FormState.sent(
                values,
                () -> {
                    var taken = takenIn(token, new Typed(values), content(values));
                    flash.addFlashAttribute("notice", told(taken, locale));
                    return new ModelAndView(
                            taken.request()
                                    .map(id -> "redirect:" + LIST + "/" + id)
                                    .orElse("redirect:/desk/submissions/" + taken.receipt().id()));
                },
                this::page);
    }

    /** All that was typed; the guard against forgery differs from page to page. */
    private static String content(Map<String, String> values) {
        var typed = new TreeMap<>(values);
        typed.remove("_csrf");
        return typed.toString();
    }

    private String told(TakenIn taken, Locale locale) {
        return words.of(
                locale,
                taken.request().isPresent() ? "submissions.received" : "submissions.taken-in",
                taken.receipt().number(),
                taken.receipt().code().shown());
    }

    private TakenIn takenIn(UUID token, Typed typed, String content) {
        var form = IntakeForm.read(typed, ChinaTime.today(clock));
        return intake.takeIn(
                new Sending("desk " + token, content),
                form.submission(person.require().agency(), Optional.of(token)),
                form.confirmedOn());
    }

    private ModelAndView page(FormState form) {
        return RecordPage.fresh(LIST, form).in(PAGE);
    }
}
