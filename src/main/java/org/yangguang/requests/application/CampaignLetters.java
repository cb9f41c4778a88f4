package org.yangguang.requests.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.letters.CasesTogether;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterKind;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Assessed;
import org.yangguang.requests.domain.Campaign;
import org.yangguang.requests.domain.CampaignId;
import org.yangguang.requests.domain.Campaigns;
import org.yangguang.shared.ChinaTime;

/**
 * The requests of a campaign as letters see them: answered, or extended, with one content, each by
 * a letter of its own.
 */
@Component
class CampaignLetters implements CasesTogether {

    /** The kind of list that campaigns are to letters. */
    static final String KIND = "campaign";

    private static final int LONGEST_EXTENSION = 20;

    private static final Set<LetterField> OF_EACH =
            Set.of(
                    LetterField.ADDRESSEE,
                    LetterField.CASE_NUMBER,
                    LetterField.RECEIVED_ON,
                    LetterField.WANTED);

    private final Campaigns campaigns;
    private final CampaignAssessment assessment;
    private final CaseProgress cases;
    private final Clock clock;
    private final Calendars calendars;

    CampaignLetters(
            Campaigns campaigns,
            CampaignAssessment assessment,
            CaseProgress cases,
            Clock clock,
            Calendars calendars) {
        this.campaigns = campaigns;
        this.assessment = assessment;
        this.cases = cases;
        this.clock = clock;
        this.calendars = calendars;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Together open(AgencyId agency, UUID id) {
        var campaign = campaign(agency, id);
        return new Together(
                campaign.name(),
                CampaignDesk.url(campaign.id()),
                RequestLetters.KIND,
                fitting(campaign));
    }

    /** What was assessed can be answered; whatever it is, the period can be extended. */
    private List<LetterKind> fitting(Campaign campaign) {
        var kinds = new ArrayList<LetterKind>();
        assessment
                .last(campaign.id())
                .flatMap(assessed -> assessed.assessment().outcome())
                .map(LetterKind::of)
                .ifPresent(kinds::add);
        kinds.add(LetterKind.EXTENSION_NOTICE);
        return kinds;
    }

    @Override
    public List<UUID> cases(AgencyId agency, UUID id) {
        return campaigns.open(campaign(agency, id)).stream().map(RequestId::value).toList();
    }

    @Override
    public Map<LetterField, String> known(AgencyId agency, UUID id, LetterKind kind) {
        var known = new EnumMap<LetterField, String>(LetterField.class);
        if (kind == LetterKind.EXTENSION_NOTICE) {
            known.put(LetterField.EXTENSION_DAYS, Integer.toString(LONGEST_EXTENSION));
        }
        assessment
                .last(campaign(agency, id).id())
                .map(Assessed::assessment)
                .filter(assessed -> assessed.outcome().equals(kind.outcome()))
                .ifPresent(assessed -> known.put(LetterField.REASONS, assessed.reasons()));
        return known;
    }

    @Override
    public Set<LetterField> ofEach(LetterKind kind) {
        var each = EnumSet.copyOf(OF_EACH);
        if (kind == LetterKind.EXTENSION_NOTICE) {
            each.add(LetterField.NEW_DUE_ON);
        }
        return each;
    }

    @Override
    public Map<LetterField, String> each(
            AgencyId agency, UUID caseId, LetterKind kind, Map<LetterField, String> common) {
        var request = cases.require(agency, new RequestId(caseId));
        var each = new EnumMap<LetterField, String>(LetterField.class);
        each.put(LetterField.ADDRESSEE, request.applicant().name());
        each.put(LetterField.CASE_NUMBER, request.number());
        each.put(LetterField.RECEIVED_ON, request.receivedOn().toString());
        each.put(LetterField.WANTED, request.wanted());
        if (kind == LetterKind.EXTENSION_NOTICE) {
            ExtendedPeriod.of(
                            request,
                            common.getOrDefault(LetterField.EXTENSION_DAYS, ""),
                            ChinaTime.today(clock),
                            calendars.current())
                    .ifPresent(due -> each.put(LetterField.NEW_DUE_ON, due.toString()));
        }
        return each;
    }

    @Override
    public String postalAddress(AgencyId agency, UUID caseId) {
        return cases.require(agency, new RequestId(caseId)).applicant().contact();
    }

    private Campaign campaign(AgencyId agency, UUID id) {
        return campaigns.require(agency, new CampaignId(id));
    }
}
