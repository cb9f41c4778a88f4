package org.yangguang.requests.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.requests.application.CampaignSettings;
import org.yangguang.requests.persistence.AlikeGroupLines;
import org.yangguang.requests.persistence.CampaignFigures;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.DeskTask;

/** What came new to campaigns: one line each, however many came. */
@Component
class CampaignTasks implements DeskTask.Source {

    private final CampaignFigures figures;
    private final CurrentPerson person;

    CampaignTasks(CampaignFigures figures, CurrentPerson person) {
        this.figures = figures;
        this.person = person;
    }

    /** Alike texts in the rail, with how many groups nobody has made a campaign of. */
    @Bean
    static DeskEntry campaignsEntry(
            AlikeGroupLines lines, CampaignSettings settings, CurrentPerson person) {
        return new DeskEntry(
                "desk.section.requests",
                "campaigns.title",
                "/desk/campaigns",
                305,
                Permission.REQUEST_REGISTER,
                () ->
                        lines.unmade(
                                person.require().agency(), settings.likeness(), settings.least()));
    }

    @Override
    public List<DeskTask> waiting() {
        if (!person.may(Permission.REQUEST_REGISTER)) {
            return List.of();
        }
        return figures.news(person.require().agency()).entrySet().stream()
                .map(
                        news ->
                                new DeskTask(
                                        "campaigns.news",
                                        news.getKey().name() + "（" + news.getValue() + "）",
                                        "/desk/campaigns/" + news.getKey().id(),
                                        Optional.empty(),
                                        "",
                                        ""))
                .toList();
    }
}
