package org.yangguang.events;

import java.time.Instant;

/**
 * One call of a hook (推送记录).
 *
 * @param fault why it failed, in a short word; empty when the event was taken
 */
record HookTry(long seq, Instant at, int millis, String fault) {}
