package org.yangguang.requests.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.decision.Assessment;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Assessed;
import org.yangguang.requests.domain.AssessmentRecords;
import org.yangguang.requests.domain.Campaign;
import org.yangguang.requests.domain.CampaignId;
import org.yangguang.requests.domain.Campaigns;
import org.yangguang.shared.Refusal;

/**
 * One assessment for a whole campaign (公开与否的判断): it counts for each of its open requests, and for
 * those that are taken in later.
 */
@Service
public class CampaignAssessment {

    private final Campaigns campaigns;
    private final AssessmentRecords records;
    private final AuditTrail audit;
    private final CurrentPerson person;
    private final Clock clock;

    CampaignAssessment(
            Campaigns campaigns,
            AssessmentRecords records,
            AuditTrail audit,
            CurrentPerson person,
            Clock clock) {
        this.campaigns = campaigns;
        this.records = records;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /** Keeps a finished assessment for all. */
    @Transactional
    public void keep(CampaignId id, Assessment assessment) {
        var campaign = campaigns.require(person.require().agency(), id);
        campaign.requireOpen();
        var outcome =
                assessment
                        .outcome()
                        .orElseThrow(
                                () ->
                                        Refusal.conflict(
                                                "request.assessment-open", id + " is not decided"));
        var open = campaigns.open(campaign);
        records.add(id, open, new Assessed(assessment, person.require().name(), clock.instant()));
        audit.record(
                "campaign.assessed",
                "campaign:" + id,
                Map.of("outcome", outcome.id(), "requests", open.size() + ""));
    }

    /** The assessment that counts. */
    @Transactional(readOnly = true)
    public Optional<Assessed> last(CampaignId id) {
        return records.last(id);
    }

    /** Whoever comes later is assessed as the others were. */
    void giveTo(Campaign campaign, List<RequestId> requests) {
        if (!requests.isEmpty()) {
            records.last(campaign.id()).ifPresent(last -> records.addAll(requests, last));
        }
    }
}
