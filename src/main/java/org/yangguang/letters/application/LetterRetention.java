package org.yangguang.letters.application;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long letters are kept, below {@code yangguang.letters.retention}.
 *
 * @param content text and proof of delivery, from the day of delivery, else of issue, else of the
 *     last change; a convention
 */
@ConfigurationProperties("yangguang.letters.retention")
public record LetterRetention(@DefaultValue("30y") Period content) {}
