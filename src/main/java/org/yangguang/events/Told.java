package org.yangguang.events;

import java.time.Instant;
import java.util.SortedMap;
import org.yangguang.org.AgencyId;

/** Something that happened and has no number yet. */
record Told(
        AgencyId agency,
        Instant at,
        String kind,
        String subject,
        SortedMap<String, String> facts) {}
