package org.yangguang.requests.application;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.jobs.Job;
import org.yangguang.requests.domain.Campaign;
import org.yangguang.requests.domain.CampaignId;
import org.yangguang.requests.domain.Campaigns;
import org.yangguang.requests.domain.Campaigns.Entry;
import org.yangguang.requests.domain.SubmissionId;
import org.yangguang.requests.domain.Submissions;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.Words;

/**
 * Confirms the submissions of a campaign one after the other (逐件确认收到): each is received on the day
 * of its own confirmation and becomes one request of its own (条例第三十一条).
 */
@Component
class ConfirmingCampaign implements Job {

    static final String KIND = "requests.confirm-campaign";

    private final Campaigns campaigns;
    private final CampaignAssessment assessment;
    private final Submissions submissions;
    private final SubmissionDesk desk;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;

    ConfirmingCampaign(
            Campaigns campaigns,
            CampaignAssessment assessment,
            Submissions submissions,
            SubmissionDesk desk,
            CurrentPerson person,
            Words words,
            Clock clock) {
        this.campaigns = campaigns;
        this.assessment = assessment;
        this.submissions = submissions;
        this.desk = desk;
        this.person = person;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String authority() {
        return Permission.REQUEST_REGISTER;
    }

    @Override
    public List<UUID> next(UUID subject, int most) {
        return campaigns.waiting(campaign(subject), most).stream()
                .map(SubmissionId::value)
                .toList();
    }

    @Override
    public void take(UUID subject, UUID item) {
        var campaign = campaign(subject);
        var submission = submissions.require(new SubmissionId(item));
        var together = IntStream.range(0, submission.wish().items().size()).boxed().toList();
        var made =
                desk.confirm(
                        submission.id(),
                        submission.version(),
                        ChinaTime.today(clock),
                        List.of(together));
        assessment.giveTo(campaign, campaigns.takeIn(campaign, made, entry()));
    }

    @Override
    public void leftOut(UUID subject, UUID item, Refusal why) {
        campaigns.leaveOut(
                campaign(subject),
                List.of(new SubmissionId(item)),
                words.of(Locale.SIMPLIFIED_CHINESE, "refusal." + why.code(), why.args()),
                entry());
    }

    private Campaign campaign(UUID subject) {
        return campaigns.require(person.require().agency(), new CampaignId(subject));
    }

    private Entry entry() {
        return new Entry(person.require().username(), clock.instant());
    }
}
