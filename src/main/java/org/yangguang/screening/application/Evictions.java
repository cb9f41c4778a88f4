package org.yangguang.screening.application;

import java.time.Instant;
import org.yangguang.org.AgencyId;

/** What is left of contents that had to go (清除记录). */
public interface Evictions {

    void add(AgencyId agency, String person, String rule, String fingerprint, Instant at);
}
