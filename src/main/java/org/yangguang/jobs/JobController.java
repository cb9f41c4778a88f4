package org.yangguang.jobs;

import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.Words;

/** How far a run is. */
@Controller
@RequestMapping("/desk/jobs/{id}")
@PreAuthorize("hasAuthority('desk:use')")
class JobController {

    private final Jobs jobs;
    private final Accounts accounts;
    private final CurrentPerson person;
    private final Words words;

    JobController(Jobs jobs, Accounts accounts, CurrentPerson person, Words words) {
        this.jobs = jobs;
        this.accounts = accounts;
        this.person = person;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable JobId id) {
        var run = jobs.require(person.require().agency(), id);
        return new ModelAndView(
                "jobs/job",
                Map.of(
                        "page",
                        new JobPage(
                                run,
                                accounts.find(run.startedBy())
                                        .map(account -> account.name())
                                        .orElse(run.startedBy()),
                                ChinaTime.minuteOf(run.startedAt()),
                                ChinaTime.minuteOf(run.changedAt()))));
    }

    /** Goes on with a run that stands still. */
    @PostMapping("/resumption")
    String resume(@PathVariable JobId id, RedirectAttributes flash, Locale locale) {
        jobs.resume(id);
        flash.addFlashAttribute("notice", words.of(locale, "jobs.resumed"));
        return "redirect:/desk/jobs/" + id;
    }
}
