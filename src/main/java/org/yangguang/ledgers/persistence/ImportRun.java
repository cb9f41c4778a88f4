package org.yangguang.ledgers.persistence;

import java.time.Instant;

/** An import that was taken (导入记录). */
public record ImportRun(
        String kind, String fileName, int rows, int stored, int rejected, String by, Instant at) {}
