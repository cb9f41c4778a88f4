package org.yangguang.notice;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code yangguang.notice}.
 *
 * @param background whether this node sends and reminds by itself
 * @param siteAddress how people reach this site from outside, such as {@code
 *     https://xxgk.example.gov.cn}; without it messages carry no link
 * @param quietFrom when nobody is written to any more (免打扰), where the agency says nothing else
 * @param quietUntil when one may be written to again
 * @param remindAt working days left at which the disclosure office is reminded
 * @param deputyAfter working days late from which the deputy leader is told
 * @param leaderAfter working days late from which the leader is told
 * @param innerAt working days left at which people are reminded of a day of the house's own
 * @param innerHeadAfter working days late from which the head of the disclosure office is told of
 *     such a day
 * @param lease how long a message that is being sent belongs to one node
 */
@ConfigurationProperties("yangguang.notice")
record NoticeSettings(
        @DefaultValue("true") boolean background,
        @DefaultValue("") String siteAddress,
        @DefaultValue("21:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietUntil,
        @DefaultValue({"5", "3", "1"}) List<Integer> remindAt,
        @DefaultValue("3") int deputyAfter,
        @DefaultValue("5") int leaderAfter,
        @DefaultValue("1") List<Integer> innerAt,
        @DefaultValue("3") int innerHeadAfter,
        @DefaultValue("5m") Duration lease) {

    QuietHours quietHours() {
        return new QuietHours(quietFrom, quietUntil);
    }

    Escalation escalation() {
        return new Escalation(remindAt, deputyAfter, leaderAfter);
    }

    InnerReminding innerReminding() {
        return new InnerReminding(innerAt, innerHeadAfter);
    }

    /** The whole address of something on this site; empty when it has none. */
    String address(String link) {
        return siteAddress.isEmpty() || link.isEmpty()
                ? ""
                : siteAddress.replaceAll("/+$", "") + link;
    }
}
