package org.yangguang.requests.web;

import java.util.Locale;
import java.util.Map;
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
import org.yangguang.requests.application.CampaignAssessment;
import org.yangguang.requests.application.CampaignDesk;
import org.yangguang.requests.domain.CampaignId;
import org.yangguang.requests.persistence.CampaignFigures;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Words;

/** The questions of the law, answered once for all requests of a campaign. */
@Controller
@RequestMapping("/desk/campaigns/{id}/assessment")
@PreAuthorize("hasAuthority('request:close')")
class CampaignAssessmentController {

    private final CampaignAssessment assessment;
    private final CampaignDesk desk;
    private final CampaignFigures figures;
    private final Words words;

    CampaignAssessmentController(
            CampaignAssessment assessment,
            CampaignDesk desk,
            CampaignFigures figures,
            Words words) {
        this.assessment = assessment;
        this.desk = desk;
        this.figures = figures;
        this.words = words;
    }

    /** Begins anew. */
    @GetMapping
    ModelAndView begin(@PathVariable CampaignId id) {
        return page(id, TypedAssessment.of(Map.of()), FormState.empty());
    }

    /** Goes on with what was answered so far, or back to a question. */
    @PostMapping
    ModelAndView goOn(
            @PathVariable CampaignId id,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam(defaultValue = "") String back,
            @RequestParam Map<String, String> values) {
        if (!back.isEmpty()) {
            return page(id, TypedAssessment.before(back, values), FormState.empty());
        }
        var typed = TypedAssessment.of(values);
        return page(id, typed, new FormState(values, typed.faults(asked)));
    }

    /** Keeps what the answers led to, for each open request. */
    @PostMapping("/kept")
    ModelAndView keep(
            @PathVariable CampaignId id,
            @RequestParam Map<String, String> values,
            Locale locale,
            RedirectAttributes flash) {
        var typed = TypedAssessment.of(values);
        return FormState.sent(
                values,
                () -> {
                    typed.requireTaken();
                    assessment.keep(id, typed.assessment());
                    flash.addFlashAttribute("notice", words.of(locale, "campaigns.assessed"));
                    return new ModelAndView("redirect:/desk/campaigns/" + id);
                },
                back -> page(id, typed, back));
    }

    private ModelAndView page(CampaignId id, TypedAssessment typed, FormState form) {
        var campaign = desk.require(id);
        var sample =
                figures.groups(campaign).stream()
                        .flatMap(
                                group ->
                                        figures
                                                .texts(
                                                        campaign.agency(),
                                                        group,
                                                        campaign.likeness(),
                                                        1)
                                                .stream())
                        .findFirst()
                        .orElse("");
        return new ModelAndView(
                "requests/assessment",
                Map.of(
                        "page",
                        new AssessmentPage(
                                "/desk/campaigns/" + id, campaign.name(), sample, typed, form)),
                HttpStatusCode.valueOf(form.status()));
    }
}
