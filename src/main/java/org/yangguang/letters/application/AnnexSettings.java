package org.yangguang.letters.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings below {@code yangguang.letters.annexes}.
 *
 * @param largest the largest single annex
 * @param all the annexes of one letter together
 */
@ConfigurationProperties("yangguang.letters.annexes")
public record AnnexSettings(
        @DefaultValue("50MB") DataSize largest, @DefaultValue("100MB") DataSize all) {}
