package org.yangguang.requests.persistence;

/** What belongs to a campaign, said once for all who ask: {@code :campaign :agency :likeness}. */
final class CampaignSql {

    /** Submissions of its groups that wait and are not left out. */
    static final String WAITING_SUBMISSIONS =
            """
             from requests.submission s
             join requests.campaign_group g on g.group_id = s.alike_group
            where g.campaign_id = :campaign and s.agency_id = :agency and s.state <> 'CONFIRMED'
              and s.likeness >= :likeness
              and not exists (select from requests.campaign_case x
                               where x.campaign_id = :campaign and x.kind = 'SUBMISSION' and x.case_id = s.id)
            """;

    /** Open requests of its groups that nobody took in or out yet. */
    static final String PROPOSED_REQUESTS =
            """
             from requests.request r
             join requests.campaign_group g on g.group_id = r.alike_group
            where g.campaign_id = :campaign and r.agency_id = :agency and r.active
              and r.likeness >= :likeness
              and not exists (select from requests.campaign_case x
                               where x.kind = 'REQUEST' and x.case_id = r.id
                                 and (x.taken_in or x.campaign_id = :campaign))
            """;

    /** Requests that were taken in. */
    static final String CASES =
            """
             from requests.campaign_case x join requests.request r on r.id = x.case_id
            where x.campaign_id = :campaign and x.kind = 'REQUEST' and x.taken_in and r.agency_id = :agency
            """;

    /** Who asks: by identity where it is known, else by name. */
    static final String WHO = "coalesce(%1$s.identity_index, %1$s.applicant_index)";

    private CampaignSql() {}
}
