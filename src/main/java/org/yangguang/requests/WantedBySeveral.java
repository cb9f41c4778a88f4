package org.yangguang.requests;

import org.yangguang.org.AgencyId;

/** Finds what several applicants asked for and may have (多个申请人就相同信息提出申请，条例第四十四条第一款). */
public interface WantedBySeveral {

    /**
     * Looks through all requests of the agency, those of ledgers included, and suggests to publish
     * what it finds.
     *
     * @return how many suggestions were made
     */
    int suggest(AgencyId agency);
}
