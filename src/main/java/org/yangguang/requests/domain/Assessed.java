package org.yangguang.requests.domain;

import java.time.Instant;
import org.yangguang.law.decision.Assessment;

/**
 * A finished assessment of a request (公开与否的判断), as it lies in the file.
 *
 * @param by who answered the questions
 */
public record Assessed(Assessment assessment, String by, Instant at) {}
