package org.yangguang.requests.domain;

import java.time.Instant;

/** An event as it was entered: by whom, and when. */
public record RecordStep(RecordEvent event, String by, Instant at) {}
