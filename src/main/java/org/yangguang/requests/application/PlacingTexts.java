package org.yangguang.requests.application;

import org.springframework.stereotype.Component;
import org.yangguang.requests.domain.AlikeTexts;

/** Puts texts into groups that came in without: from ledgers, and before there were groups. */
@Component
public class PlacingTexts {

    private static final int AT_ONCE = 500;

    private final AlikeTexts alike;

    PlacingTexts(AlikeTexts alike) {
        this.alike = alike;
    }

    /** Goes on until none is left; each few hundred are stored by themselves. */
    public int placeAll() {
        int all = 0;
        for (int some = alike.placeSome(AT_ONCE); some > 0; some = alike.placeSome(AT_ONCE)) {
            all += some;
        }
        return all;
    }
}
