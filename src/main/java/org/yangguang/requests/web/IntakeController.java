package org.yangguang.requests.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.RequestIntake;
import org.yangguang.requests.domain.Applicant;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.RecordPage;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** Registering a request by hand (登记申请). */
@Controller
class IntakeController {

    private static final String LIST = "/desk/requests";
    private static final String PAGE = "requests/new";

    private final RequestIntake intake;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;

    IntakeController(RequestIntake intake, CurrentPerson person, Words words, Clock clock) {
        this.intake = intake;
        this.person = person;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(LIST + "/new")
    @PreAuthorize("hasAuthority('request:register')")
    ModelAndView blank() {
        var today = ChinaTime.today(clock).toString();
        var values = Map.of("token", UUID.randomUUID().toString(), "receivedOn", today);
        return RecordPage.fresh(LIST, FormState.of(values)).in(PAGE);
    }

    @PostMapping(LIST)
    @PreAuthorize("hasAuthority('request:register')")
    ModelAndView register(
            @RequestParam UUID token,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        return FormState.sent(
                typed,
                () -> {
                    var id = registered(token, new Typed(typed));
                    flash.addFlashAttribute("notice", words.of(locale, "requests.registered"));
                    return new ModelAndView("redirect:" + LIST + "/" + id);
                },
                back -> RecordPage.fresh(LIST, back).in(PAGE));
    }

    private RequestId registered(UUID token, Typed typed) {
        typed.require("type", "name", "channel", "receivedOn", "wanted");
        var type = typed.choice("type", ApplicantType.class);
        var channel = typed.choice("channel", ReceiptChannel.class);
        var received = typed.date("receivedOn");
        if (received.filter(ChinaTime.today(clock)::isBefore).isPresent()) {
            typed.fault("receivedOn", "in-the-future");
        }
        typed.check();
        return intake.register(
                token,
                person.require().agency(),
                received.orElseThrow(),
                channel.orElseThrow(),
                new Applicant(
                        type.orElseThrow(),
                        typed.text("name"),
                        typed.text("idNumber"),
                        typed.text("contact")),
                typed.text("wanted"),
                typed.text("delivery"));
    }
}
