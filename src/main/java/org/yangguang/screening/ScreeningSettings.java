package org.yangguang.screening;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings below {@code yangguang.screening}.
 *
 * @param workers how many files are opened at once
 * @param workerMemory the heap of the process that opens a file
 * @param fileTime how long one file may take
 * @param largestFile what is larger is not read, and so does not pass
 */
@ConfigurationProperties("yangguang.screening")
record ScreeningSettings(
        @DefaultValue("2") int workers,
        @DefaultValue("512MB") DataSize workerMemory,
        @DefaultValue("60s") Duration fileTime,
        @DefaultValue("100MB") DataSize largestFile) {}
