package org.yangguang.requests.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.jobs.JobId;
import org.yangguang.jobs.Jobs;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Campaign;
import org.yangguang.requests.domain.CampaignId;
import org.yangguang.requests.domain.Campaigns;
import org.yangguang.requests.domain.Campaigns.Entry;
import org.yangguang.requests.domain.Requests;
import org.yangguang.shared.Refusal;

/** Handling alike requests together (同类申请集中办理): who belongs to it, and all at once. */
@Service
public class CampaignDesk {

    private final Campaigns campaigns;
    private final CampaignAssessment assessment;
    private final Requests requests;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final CurrentPerson person;
    private final Clock clock;

    CampaignDesk(
            Campaigns campaigns,
            CampaignAssessment assessment,
            Requests requests,
            Jobs jobs,
            AuditTrail audit,
            CurrentPerson person,
            Clock clock) {
        this.campaigns = campaigns;
        this.assessment = assessment;
        this.requests = requests;
        this.jobs = jobs;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /** The campaign, if it belongs to the person's agency. */
    @Transactional(readOnly = true)
    public Campaign require(CampaignId id) {
        return campaigns.require(person.require().agency(), id);
    }

    /** Makes a campaign of a group of alike texts; what waits in it is proposed. */
    @Transactional
    public CampaignId make(String name, String lead, UUID group, int likeness) {
        var campaign =
                new Campaign(
                        CampaignId.next(),
                        person.require().agency(),
                        name,
                        lead,
                        likeness,
                        false,
                        person.require().username(),
                        clock.instant(),
                        0);
        campaigns.add(campaign);
        campaigns.addGroup(campaign, group);
        record(campaign, "made", Map.of("likeness", likeness + "", "lead", lead));
        return campaign.id();
    }

    /** Puts one more group of alike texts into it. */
    @Transactional
    public void addGroup(CampaignId id, UUID group) {
        var campaign = open(id);
        campaigns.addGroup(campaign, group);
        record(campaign, "group-added", Map.of());
    }

    /** Changes how it is called, who leads it, and how like a text must be to be proposed. */
    @Transactional
    public void settle(CampaignId id, long version, String name, String lead, int likeness) {
        var campaign = current(id, version);
        campaigns.save(campaign.settled(name, lead, likeness));
        record(campaign, "settled", Map.of("likeness", likeness + "", "lead", lead));
    }

    /** Begins to confirm all submissions that wait; each becomes a request of its own. */
    @Transactional
    public JobId confirmAll(CampaignId id) {
        var campaign = open(id);
        int many = campaigns.waiting(campaign);
        if (many == 0) {
            throw Refusal.conflict("campaign.nothing-waits", "campaign " + id);
        }
        return jobs.start(ConfirmingCampaign.KIND, id.value(), campaign.name(), url(id), many);
    }

    /** Takes in all open requests that are proposed; says how many. */
    @Transactional
    public int takeInProposed(CampaignId id) {
        var campaign = open(id);
        var taken = campaigns.takeInProposed(campaign, entry());
        assessment.giveTo(campaign, taken);
        record(campaign, "taken-in", Map.of("requests", taken.size() + ""));
        return taken.size();
    }

    /** Takes in the requests of these numbers. */
    @Transactional
    public int takeIn(CampaignId id, List<String> numbers) {
        var campaign = open(id);
        var taken = campaigns.takeIn(campaign, numbered(campaign, numbers), entry());
        assessment.giveTo(campaign, taken);
        record(campaign, "taken-in", Map.of("requests", taken.size() + ""));
        return taken.size();
    }

    /** Takes the requests of these numbers out; they are not proposed again. */
    @Transactional
    public int takeOut(CampaignId id, List<String> numbers, String why) {
        var campaign = require(id);
        int out = campaigns.takeOut(campaign, numbered(campaign, numbers), why, entry());
        record(campaign, "taken-out", Map.of("requests", out + ""));
        return out;
    }

    /** Nothing is proposed any more; what belongs to it stays. */
    @Transactional
    public void end(CampaignId id, long version) {
        var campaign = current(id, version);
        campaigns.save(campaign.ended());
        record(campaign, "ended", Map.of());
    }

    /** Later arrivals are proposed again. */
    @Transactional
    public void takeUpAgain(CampaignId id, long version) {
        var campaign = current(id, version);
        campaigns.save(campaign.takenUpAgain());
        record(campaign, "taken-up-again", Map.of());
    }

    /** Its page at the desk. */
    static String url(CampaignId id) {
        return "/desk/campaigns/" + id;
    }

    private List<RequestId> numbered(Campaign campaign, List<String> numbers) {
        var found = new ArrayList<RequestId>();
        var unknown = new ArrayList<String>();
        for (var number : numbers) {
            requests.find(campaign.agency(), number)
                    .ifPresentOrElse(request -> found.add(request.id()), () -> unknown.add(number));
        }
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(
                    "campaign.unknown-numbers", unknown.toString(), String.join("、", unknown));
        }
        return found;
    }

    private Campaign open(CampaignId id) {
        var campaign = require(id);
        campaign.requireOpen();
        return campaign;
    }

    private Campaign current(CampaignId id, long version) {
        var campaign = require(id);
        if (campaign.version() != version) {
            throw new OptimisticLockingFailureException(
                    "campaign " + id + " has version " + campaign.version() + ", not " + version);
        }
        return campaign;
    }

    private Entry entry() {
        return new Entry(person.require().username(), clock.instant());
    }

    private void record(Campaign campaign, String what, Map<String, String> facts) {
        audit.record("campaign." + what, "campaign:" + campaign.id(), facts);
    }
}
