package org.yangguang.requests.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.yangguang.identity.Account;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.identity.Role;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.application.CampaignDesk;
import org.yangguang.requests.application.CampaignSettings;
import org.yangguang.requests.domain.CampaignId;
import org.yangguang.requests.domain.Campaigns;
import org.yangguang.requests.persistence.AlikeGroupLines;
import org.yangguang.requests.persistence.CampaignFigures;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** One group of alike texts: what differs in them, and a campaign to make of it. */
@Controller
@RequestMapping("/desk/campaigns/groups/{group}")
class CampaignGroupController {

    private final AlikeGroupLines lines;
    private final CampaignFigures figures;
    private final Campaigns campaigns;
    private final CampaignDesk desk;
    private final CampaignSettings settings;
    private final Accounts accounts;
    private final CurrentPerson person;
    private final Words words;

    CampaignGroupController(
            AlikeGroupLines lines,
            CampaignFigures figures,
            Campaigns campaigns,
            CampaignDesk desk,
            CampaignSettings settings,
            Accounts accounts,
            CurrentPerson person,
            Words words) {
        this.lines = lines;
        this.figures = figures;
        this.campaigns = campaigns;
        this.desk = desk;
        this.settings = settings;
        this.accounts = accounts;
        this.person = person;
        this.words = words;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('request:read')")
    ModelAndView show(@PathVariable UUID group) {
        var made = campaigns.ofGroup(group);
        return made.isPresent()
                ? new ModelAndView("redirect:/desk/campaigns/" + made.get())
                : page(group, FormState.empty());
    }

    /** Makes a campaign of the group, or puts it into one that there is. */
    @PostMapping
    @PreAuthorize("hasAuthority('request:register')")
    ModelAndView make(
            @PathVariable UUID group,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return FormState.sent(
                values,
                () -> {
                    var typed = new Typed(values);
                    var id =
                            typed.filled("campaign")
                                    .map(CampaignId::of)
                                    .map(campaign -> added(campaign, group))
                                    .orElseGet(() -> made(typed, group));
                    flash.addFlashAttribute("notice", words.of(locale, "campaigns.made"));
                    return new ModelAndView("redirect:/desk/campaigns/" + id);
                },
                back -> page(group, back));
    }

    private CampaignId added(CampaignId campaign, UUID group) {
        desk.addGroup(campaign, group);
        return campaign;
    }

    private CampaignId made(Typed typed, UUID group) {
        typed.require("name", "lead", "likeness");
        var likeness = typed.number("likeness");
        if (leads(accounts, person.require().agency()).stream()
                .noneMatch(option -> option.startsWith(typed.text("lead") + "="))) {
            typed.fault("lead", "choice");
        }
        typed.check();
        return desk.make(typed.text("name"), typed.text("lead"), group, likeness.orElseThrow());
    }

    private ModelAndView page(UUID group, FormState form) {
        var agency = person.require().agency();
        var line =
                lines.find(agency, group, settings.likeness())
                        .orElseThrow(
                                () -> Refusal.notFound("campaign.unknown-group", "group " + group));
        var texts = figures.texts(agency, group, settings.likeness(), AlikeTextsCard.WANTED);
        var shown =
                form.values().isEmpty()
                        ? FormState.of(
                                Map.of(
                                        "likeness",
                                        settings.likeness() + "",
                                        "lead",
                                        person.require().username()))
                        : form;
        return new ModelAndView(
                "requests/campaign-group",
                Map.of(
                        "page",
                        new CampaignGroupPage(
                                line,
                                CampaignListController.range(line.dueFrom(), line.dueUntil()),
                                AlikeTextsCard.of(texts),
                                leads(accounts, agency),
                                figures.all(agency).stream().filter(one -> !one.closed()).toList(),
                                person.may(Permission.REQUEST_REGISTER),
                                shown)),
                HttpStatusCode.valueOf(form.status()));
    }

    /** Those who may lead a campaign, as options of a select. */
    static List<String> leads(Accounts accounts, AgencyId agency) {
        return Stream.of(Role.DISCLOSURE_OFFICE, Role.DISCLOSURE_HEAD, Role.OFFICER)
                .flatMap(role -> accounts.withRole(agency, role).stream())
                .distinct()
                .sorted(Comparator.comparing(Account::name))
                .map(account -> account.username() + "=" + account.name())
                .toList();
    }
}
