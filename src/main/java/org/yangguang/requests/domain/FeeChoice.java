package org.yangguang.requests.domain;

import java.util.Optional;
import org.yangguang.law.fee.FeeMethod;

/** What an agency may decide on the fee of a request: it may charge, and never must (条例第四十二条). */
public enum FeeChoice {
    NONE("不收取"),
    PER_ITEM("按件计收"),
    PER_PAGE("按量计收");

    private final String label;

    FeeChoice(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** How it is counted; empty when nothing is charged. */
    public Optional<FeeMethod> method() {
        return switch (this) {
            case NONE -> Optional.empty();
            case PER_ITEM -> Optional.of(FeeMethod.PER_ITEM);
            case PER_PAGE -> Optional.of(FeeMethod.PER_PAGE);
        };
    }
}
