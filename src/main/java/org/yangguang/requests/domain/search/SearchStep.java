package org.yangguang.requests.domain.search;

import java.time.Instant;

/**
 * An event with who entered it and when.
 *
 * @param by name of the person
 */
public record SearchStep(SearchEvent event, String by, Instant at) {}
