package org.yangguang.requests.domain;

import java.util.List;
import java.util.Optional;
import org.yangguang.requests.RequestId;

/** All assessments; none is ever changed, the last one of a request counts. */
public interface AssessmentRecords {

    void add(RequestId request, Assessed assessed);

    Optional<Assessed> last(RequestId request);

    /** Keeps the same assessment for each of these requests. */
    void addAll(List<RequestId> requests, Assessed assessed);

    /** Keeps an assessment for a campaign, and for each of these requests in it. */
    void add(CampaignId campaign, List<RequestId> requests, Assessed assessed);

    Optional<Assessed> last(CampaignId campaign);
}
