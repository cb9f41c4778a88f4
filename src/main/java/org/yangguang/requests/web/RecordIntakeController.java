package org.yangguang.requests.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
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
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.requests.application.NewRecordCorrection;
import org.yangguang.requests.application.RecordCorrectionIntake;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.Attachment.Purpose;
import org.yangguang.requests.domain.RecordCorrections.Receipt;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.RecordPage;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** Registering by hand a request to correct a record that came to the counter or by post. */
@Controller
class RecordIntakeController {

    private static final String LIST = "/desk/record-corrections";

    private final RecordCorrectionIntake intake;
    private final Uploading uploading;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;

    RecordIntakeController(
            RecordCorrectionIntake intake,
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
        return page(
                FormState.of(
                        Map.of(
                                "token", UUID.randomUUID().toString(),
                                "receivedOn", ChinaTime.today(clock).toString())));
    }

    @PostMapping(LIST)
    @PreAuthorize("hasAuthority('request:register')")
    ModelAndView register(
            @RequestParam UUID token,
            @RequestParam Map<String, String> values,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            Locale locale,
            RedirectAttributes flash) {
        var faults = uploading.keep(token, FormUpload.in(files, "scan", Purpose.EVIDENCE).toList());
        if (!faults.isEmpty()) {
            return page(new FormState(values, faults));
        }
        return FormState.sent(
                values,
                () -> {
                    var receipt = registered(token, values);
                    flash.addFlashAttribute(
                            "notice",
                            words.of(
                                    locale,
                                    "record-corrections.registered",
                                    receipt.number(),
                                    receipt.code().shown()));
                    return new ModelAndView("redirect:" + LIST + "/" + receipt.id());
                },
                this::page);
    }

    private Receipt registered(UUID token, Map<String, String> values) {
        var typed = new Typed(values);
        typed.require("channel", "receivedOn");
        var channel = typed.choice("channel", ReceiptChannel.class);
        var received = typed.date("receivedOn");
        received.filter(ChinaTime.today(clock)::isBefore)
                .ifPresent(_ -> typed.fault("receivedOn", "in-the-future"));
        var content = RecordCorrectionForm.readAsKnown(typed, !uploading.ofDraft(token).isEmpty());
        typed.check();
        var known = content.orElseThrow();
        return intake.submit(
                new Sending("record desk " + token, typed(values)),
                new NewRecordCorrection(
                        person.require().agency(),
                        channel.orElseThrow(),
                        received.orElseThrow(),
                        known.person(),
                        known.way(),
                        known.tell(),
                        known.about(),
                        Optional.of(token)));
    }

    /** All that was typed; the guard against forgery differs from page to page. */
    private static String typed(Map<String, String> values) {
        var typed = new TreeMap<>(values);
        typed.remove("_csrf");
        return typed.toString();
    }

    private ModelAndView page(FormState form) {
        return RecordPage.fresh(LIST, form).in("requests/records/new");
    }
}
