package org.yangguang.requests.application;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code yangguang.requests.opinions}; the law knows no answering online, so all are
 * conventions.
 *
 * @param openingDelivers whether the first opening of a letter through its link is the day on which
 *     it was received
 * @param openAfter days for which a link still takes a late answer after the last day to reply
 * @param openAtMost days for which it is good where no last day is known
 * @param perMinute how many pages of links one address may open in a minute
 */
@ConfigurationProperties("yangguang.requests.opinions")
public record OpinionSettings(
        @DefaultValue("true") boolean openingDelivers,
        @DefaultValue("30") int openAfter,
        @DefaultValue("90") int openAtMost,
        @DefaultValue("60") int perMinute) {

    public OpinionSettings {
        if (openAfter < 0 || openAtMost < 1 || perMinute < 1) {
            throw new IllegalArgumentException(
                    "yangguang.requests.opinions: open-after must not be negative, open-at-most and "
                            + "per-minute not below 1");
        }
    }

    /** The last day on which a link takes an answer. */
    LocalDate openUntil(LocalDate madeOn, Optional<LocalDate> replyBy) {
        return replyBy.map(day -> day.plusDays(openAfter)).orElse(madeOn.plusDays(openAtMost));
    }
}
