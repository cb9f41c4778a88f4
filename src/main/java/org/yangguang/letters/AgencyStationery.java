package org.yangguang.letters;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.letters.domain.LetterSettings;
import org.yangguang.letters.domain.Stationery;
import org.yangguang.org.AgencyId;

/** What an agency's letters begin with, for the module that sets an agency up (公文设置). */
@Component
public class AgencyStationery {

    private final Stationery stationery;

    AgencyStationery(Stationery stationery) {
        this.stationery = stationery;
    }

    /**
     * Where answers of the agency are challenged (救济机关), as its letters name it.
     *
     * @param reviewOnline the way to apply for review over the internet, may be empty
     */
    public record Against(String reviewBody, String court, String reviewOnline) {}

    @Transactional(readOnly = true)
    public Against against(AgencyId agency) {
        var settings = stationery.settings(agency);
        return new Against(settings.reviewBody(), settings.court(), settings.reviewOnline());
    }

    /**
     * Settles the agency's letters; the deputy leader reviews, and the head of the disclosure
     * office alone signs letters on the way to an answer.
     *
     * @param series word of the document number (机关代字), such as 泰人社公开
     * @param reviewBody 行政复议机关
     * @param court 有管辖权的人民法院
     */
    @Transactional
    public void settle(AgencyId agency, String series, String reviewBody, String court) {
        stationery.settle(agency, new LetterSettings(series, reviewBody, court, "", true, true));
    }
}
