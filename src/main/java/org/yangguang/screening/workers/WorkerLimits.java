package org.yangguang.screening.workers;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much a worker may use.
 *
 * @param memory the largest heap, in megabytes
 * @param fileTime how long one file may take
 * @param temporary where a worker's own folder for passing files lies
 */
public record WorkerLimits(int memory, Duration fileTime, Path temporary) {}
