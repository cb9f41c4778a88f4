package org.yangguang.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.requests.application.SubmissionDesk;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.SubmissionId;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** One submission at the desk: confirm it, or note a try to reach the applicant. */
@Controller
@RequestMapping("/desk/submissions/{id}")
class SubmissionController {

    private final SubmissionDesk desk;
    private final SubmissionPages pages;
    private final MailPages mails;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;

    SubmissionController(
            SubmissionDesk desk,
            SubmissionPages pages,
            MailPages mails,
            CurrentPerson person,
            Words words,
            Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.mails = mails;
        this.person = person;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('request:read')")
    ModelAndView show(@PathVariable UUID id, Locale locale) {
        return page(id, "", FormState.empty(), locale);
    }

    @PostMapping("/confirmation")
    @PreAuthorize("hasAuthority('request:register')")
    ModelAndView confirm(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            Locale locale,
            RedirectAttributes flash) {
        return FormState.sent(
                values,
                () -> {
                    var typed = new Typed(values);
                    var on = day(typed);
                    var groups = groups(id, typed);
                    var made = desk.confirm(new SubmissionId(id), typed.version(), on, groups);
                    flash.addFlashAttribute("notice", words.of(locale, "requests.registered"));
                    return new ModelAndView(
                            made.size() == 1
                                    ? "redirect:/desk/requests/" + made.getFirst()
                                    : "redirect:/desk/submissions/" + id);
                },
                back -> page(id, "confirmation", back, locale));
    }

    /** Who asks and for what, as an officer found out (核实申请人). */
    @PostMapping("/applicant")
    @PreAuthorize("hasAuthority('request:register')")
    ModelAndView complete(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            Locale locale,
            RedirectAttributes flash) {
        return FormState.sent(
                values,
                () -> {
                    var submission = found(id);
                    var form = IntakeForm.completing(submission, values, ChinaTime.today(clock));
                    desk.complete(
                            submission.id(),
                            new Typed(values).version(),
                            form.submitter(),
                            form.wish());
                    flash.addFlashAttribute("notice", words.of(locale, "submissions.completed"));
                    return new ModelAndView("redirect:/desk/submissions/" + id);
                },
                back -> page(id, "applicant", back, locale));
    }

    @PostMapping("/contact-tries")
    @PreAuthorize("hasAuthority('request:register')")
    ModelAndView tried(
            @PathVariable UUID id, @RequestParam Map<String, String> values, Locale locale) {
        Supplier<ModelAndView> deed =
                () -> {
                    var typed = new Typed(values);
                    typed.require("way", "reached");
                    var on = day(typed);
                    desk.tried(
                            new SubmissionId(id),
                            typed.version(),
                            on,
                            typed.text("way"),
                            typed.text("reached").equals("YES"),
                            typed.text("note"));
                    return new ModelAndView("redirect:/desk/submissions/" + id);
                };
        return FormState.sent(values, deed, back -> page(id, "contact-tries", back, locale));
    }

    /** The matters by the number of the request that they go to, in the order of the numbers. */
    private List<List<Integer>> groups(UUID id, Typed typed) {
        var items = desk.require(person.require().agency(), new SubmissionId(id)).wish().items();
        var groups = new TreeMap<Integer, List<Integer>>();
        for (int at = 0; at < items.size(); at++) {
            int to = typed.number("case" + at).orElse(at + 1);
            groups.computeIfAbsent(to, _ -> new ArrayList<>()).add(at);
        }
        typed.check();
        return List.copyOf(groups.values());
    }

    private ModelAndView page(UUID id, String deed, FormState form, Locale locale) {
        var submission = found(id);
        var returned = Optional.of(form).filter(_ -> deed.equals("applicant"));
        return new ModelAndView(
                "requests/submission",
                Map.of(
                        "page", pages.of(submission, deed, form, locale),
                        "mail", mails.beside(submission, returned, locale)),
                HttpStatusCode.valueOf(form.status()));
    }

    private Submission found(UUID id) {
        return desk.require(person.require().agency(), new SubmissionId(id));
    }

    private static LocalDate day(Typed typed) {
        typed.require("on");
        var day = typed.date("on");
        typed.check();
        return day.orElseThrow();
    }
}
