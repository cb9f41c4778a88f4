package org.yangguang.requests.application;

import org.springframework.stereotype.Service;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.WantedBySeveral;

/** Compares what came in without being compared, and then looks through it all. */
@Service
class LookingThrough implements WantedBySeveral {

    private final PlacingTexts placing;
    private final PublicationWatch watch;

    LookingThrough(PlacingTexts placing, PublicationWatch watch) {
        this.placing = placing;
        this.watch = watch;
    }

    @Override
    public int suggest(AgencyId agency) {
        placing.placeAll();
        return watch.lookThrough(agency);
    }
}
