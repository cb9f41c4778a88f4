package org.yangguang.retention;

import java.time.Instant;
import java.util.UUID;

/** That a record must not be destroyed for the time being, and why (暂缓销毁). */
public record Hold(
        UUID id, String subject, String title, String reason, String person, Instant at) {}
