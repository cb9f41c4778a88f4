package org.yangguang.requests.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.Assessments;
import org.yangguang.requests.application.CaseProgress;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Words;

/** The questions that lead to the one outcome of a request (公开与否的判断). */
@Controller
@RequestMapping("/desk/requests/{id}/assessment")
@PreAuthorize("hasAuthority('request:close')")
class AssessmentController {

    private final Assessments assessments;
    private final CaseProgress cases;
    private final CurrentPerson person;
    private final Words words;

    AssessmentController(
            Assessments assessments, CaseProgress cases, CurrentPerson person, Words words) {
        this.assessments = assessments;
        this.cases = cases;
        this.person = person;
        this.words = words;
    }

    /** Begins anew. */
    @GetMapping
    ModelAndView begin(@PathVariable UUID id) {
        return page(id, TypedAssessment.of(Map.of()), FormState.empty());
    }

    /**
     * Goes on with what was answered so far.
     *
     * @param asked the question that the form asked, empty when none was left
     * @param back the question to be asked again, empty to go on
     */
    @PostMapping
    ModelAndView goOn(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam(defaultValue = "") String back,
            @RequestParam Map<String, String> values) {
        if (!back.isEmpty()) {
            return page(id, TypedAssessment.before(back, values), FormState.empty());
        }
        var typed = TypedAssessment.of(values);
        return page(id, typed, new FormState(values, typed.faults(asked)));
    }

    /** Keeps what the answers led to. */
    @PostMapping("/kept")
    ModelAndView keep(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            Locale locale,
            RedirectAttributes flash) {
        var typed = TypedAssessment.of(values);
        return FormState.sent(
                values,
                () -> {
                    typed.requireTaken();
                    assessments.keep(new RequestId(id), typed.assessment());
                    flash.addFlashAttribute("notice", words.of(locale, "assessment.kept"));
                    return new ModelAndView("redirect:/desk/requests/" + id);
                },
                back -> page(id, typed, back));
    }

    private ModelAndView page(UUID id, TypedAssessment typed, FormState form) {
        var request = cases.require(person.require().agency(), new RequestId(id));
        return new ModelAndView(
                "requests/assessment",
                Map.of(
                        "page",
                        new AssessmentPage(
                                "/desk/requests/" + request.id(),
                                request.number(),
                                request.wanted(),
                                typed,
                                form)),
                HttpStatusCode.valueOf(form.status()));
    }
}
