package org.yangguang.requests.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.jobs.Jobs;
import org.yangguang.requests.application.CampaignAssessment;
import org.yangguang.requests.domain.Campaign;
import org.yangguang.requests.persistence.CampaignFigures;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;

/** Makes the page of a campaign. */
@Component
class CampaignPages {

    private final CampaignFigures figures;
    private final CampaignAssessment assessment;
    private final Accounts accounts;
    private final Jobs jobs;
    private final CurrentPerson person;

    CampaignPages(
            CampaignFigures figures,
            CampaignAssessment assessment,
            Accounts accounts,
            Jobs jobs,
            CurrentPerson person) {
        this.figures = figures;
        this.assessment = assessment;
        this.accounts = accounts;
        this.jobs = jobs;
        this.person = person;
    }

    CampaignPage of(Campaign campaign, String returned, FormState form) {
        var counted = figures.of(campaign);
        boolean mayClose = person.may(Permission.REQUEST_CLOSE);
        boolean open = mayClose && !campaign.closed();
        return new CampaignPage(
                campaign,
                accounts.find(campaign.lead())
                        .map(account -> account.name())
                        .orElse(campaign.lead()),
                counted,
                CampaignListController.range(counted.first(), counted.last()),
                CampaignListController.range(counted.dueFrom(), counted.dueUntil()),
                texts(campaign),
                assessment
                        .last(campaign.id())
                        .map(assessed -> AssessedCard.of(assessed, open))
                        .orElseGet(() -> AssessedCard.none(open)),
                figures.often(campaign),
                jobs.of(campaign.id().value()),
                CampaignGroupController.leads(accounts, campaign.agency()),
                person.may(Permission.REQUEST_REGISTER),
                mayClose,
                returned,
                form);
    }

    /** Notes a fault unless who was chosen may lead. */
    void requireLead(Typed typed) {
        if (CampaignGroupController.leads(accounts, person.require().agency()).stream()
                .noneMatch(option -> option.startsWith(typed.text("lead") + "="))) {
            typed.fault("lead", "choice");
        }
    }

    private AlikeTextsCard texts(Campaign campaign) {
        List<String> texts =
                figures.groups(campaign).stream()
                        .flatMap(
                                group ->
                                        figures
                                                .texts(
                                                        campaign.agency(),
                                                        group,
                                                        campaign.likeness(),
                                                        AlikeTextsCard.WANTED)
                                                .stream())
                        .limit(AlikeTextsCard.WANTED)
                        .toList();
        return AlikeTextsCard.of(texts);
    }
}
