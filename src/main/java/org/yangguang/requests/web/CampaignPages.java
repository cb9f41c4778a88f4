package org.yangguang.requests.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.jobs.Jobs;
import org.yangguang.letters.CasesTogether;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.LettersTogether;
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
    private final LettersTogether letters;
    private final List<CasesTogether> lists;
    private final CurrentPerson person;

    CampaignPages(
            CampaignFigures figures,
            CampaignAssessment assessment,
            Accounts accounts,
            Jobs jobs,
            LettersTogether letters,
            List<CasesTogether> lists,
            CurrentPerson person) {
        this.figures = figures;
        this.assessment = assessment;
        this.accounts = accounts;
        this.jobs = jobs;
        this.letters = letters;
        this.lists = lists;
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
                letters.of(campaign.agency(), "campaign", campaign.id().value()),
                writable(campaign, counted),
                CampaignGroupController.leads(accounts, campaign.agency()),
                person.may(Permission.REQUEST_REGISTER),
                mayClose,
                returned,
                form);
    }

    /** Letters to all its open cases that the person may write, as far as none is under way. */
    private List<LetterKind> writable(Campaign campaign, CampaignFigures.Figures counted) {
        if (counted.open() == 0 || !person.may(Permission.LETTER_DRAFT)) {
            return List.of();
        }
        return lists.stream()
                .filter(list -> list.kind().equals("campaign"))
                .flatMap(
                        list ->
                                list
                                        .open(campaign.agency(), campaign.id().value())
                                        .fitting()
                                        .stream())
                .toList();
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
