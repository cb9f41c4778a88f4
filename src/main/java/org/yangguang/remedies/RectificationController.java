package org.yangguang.remedies;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.RecordPage;
import org.yangguang.shared.web.Words;

/** What is to be mended after a case: its form at the desk. */
@Controller
@RequestMapping("/desk/remedies/{remedy}/rectifications")
class RectificationController {

    private static final String PAGE = "remedies/rectification";

    private final JdbcRemedyCases cases;
    private final JdbcRectifications rectifications;
    private final RemedyKeeping keeping;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;

    RectificationController(
            JdbcRemedyCases cases,
            JdbcRectifications rectifications,
            RemedyKeeping keeping,
            CurrentPerson person,
            Words words,
            Clock clock) {
        this.cases = cases;
        this.rectifications = rectifications;
        this.keeping = keeping;
        this.person = person;
        this.words = words;
        this.clock = clock;
    }

    static String url(Rectification task) {
        return all(task.caseId()) + "/" + task.id();
    }

    private static String all(UUID remedy) {
        return "/desk/remedies/" + remedy + "/rectifications";
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('remedy:edit')")
    ModelAndView blank(@PathVariable UUID remedy) {
        cases.require(person.require().agency(), remedy);
        return RecordPage.fresh(all(remedy), FormState.empty()).in(PAGE);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('remedy:edit')")
    ModelAndView open(
            @PathVariable UUID remedy,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        cases.require(person.require().agency(), remedy);
        return FormState.sent(
                typed,
                () -> kept(remedy, UUID.randomUUID(), typed, locale, flash),
                back -> RecordPage.fresh(all(remedy), back).in(PAGE));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('remedy:read')")
    ModelAndView show(@PathVariable UUID remedy, @PathVariable UUID id) {
        var task = rectifications.require(person.require().agency(), remedy, id);
        return page(task, FormState.of(RectificationForm.of(task)));
    }

    @PostMapping("/{id}")
    @PreAuthorize("hasAuthority('remedy:edit')")
    ModelAndView change(
            @PathVariable UUID remedy,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        var task = rectifications.require(person.require().agency(), remedy, id);
        return FormState.sent(
                typed,
                () -> kept(remedy, id, typed, locale, flash),
                back -> page(task, back.beside(RectificationForm.of(task))));
    }

    private ModelAndView page(Rectification task, FormState form) {
        var facts =
                List.of(
                        new Fact("remedies.rectification.what", task.what()),
                        new Fact("remedies.rectification.who", task.who()),
                        new Fact(
                                "remedies.rectification.due",
                                task.dueOn().map(Object::toString).orElse("")),
                        new Fact(
                                "remedies.rectification.done",
                                task.doneOn().map(Object::toString).orElse("")),
                        new Fact("remedies.rectification.note", task.note()));
        return new RecordPage(
                        task.what(), url(task), form, person.may("remedy:edit"), facts, List.of())
                .in(PAGE);
    }

    private ModelAndView kept(
            UUID remedy,
            UUID id,
            Map<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        keeping.rectify(RectificationForm.read(remedy, id, typed, ChinaTime.today(clock)));
        flash.addFlashAttribute("notice", words.of(locale, "form.saved"));
        return new ModelAndView("redirect:/desk/remedies/" + remedy);
    }
}
