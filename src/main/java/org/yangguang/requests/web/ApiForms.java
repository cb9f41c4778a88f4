package org.yangguang.requests.web;

import java.util.Optional;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.shared.web.Typed;

/** What the forms of the API have in common: a key against sending twice, and an agency. */
final class ApiForms {

    static final String KEY = "Idempotency-Key";

    private ApiForms() {}

    static void checkKey(Typed typed, String key) {
        if (key.isBlank() || key.length() > 200) {
            typed.fault(KEY, "apply.key");
        }
    }

    /** The agency of this code. */
    static Optional<Agency> agency(Typed typed, Agencies agencies) {
        typed.require("agency");
        var agency = typed.filled("agency").flatMap(agencies::find);
        if (typed.filled("agency").isPresent() && agency.isEmpty()) {
            typed.fault("agency", "apply.agency");
        }
        return agency;
    }
}
