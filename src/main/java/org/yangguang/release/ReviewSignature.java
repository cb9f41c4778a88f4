package org.yangguang.release;

import java.time.Instant;

/**
 * One person's approval in one step, given for exactly one content.
 *
 * @param person the account of who signed
 * @param content the fingerprint of what lay before the person
 */
public record ReviewSignature(ReviewStep step, String person, Instant at, Fingerprint content) {}
