package org.yangguang.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code yangguang.identity}.
 *
 * @param firstPasswordExpires whether a password set by somebody else must be changed at the first
 *     sign-in
 * @param secondFactor whether one-time passwords are asked for (动态口令)
 * @param passwords which rules passwords follow
 * @param tokenLife how long an access token is good
 * @param sessionLife how long a sign-in lasts at most, however busy
 * @param setUp whether an empty installation shows the set-up page in place of all others
 * @param secureCookies whether cookies are bound to HTTPS; an installation behind HTTPS says yes
 */
@ConfigurationProperties("yangguang.identity")
record IdentitySettings(
        @DefaultValue("true") boolean firstPasswordExpires,
        @DefaultValue("required") SecondFactor secondFactor,
        @DefaultValue("dengbao3") PasswordProfile passwords,
        @DefaultValue("8h") Duration tokenLife,
        @DefaultValue("10h") Duration sessionLife,
        @DefaultValue("true") boolean setUp,
        @DefaultValue("false") boolean secureCookies) {

    /** How far one-time passwords go. */
    enum SecondFactor {
        /** Never asked for: the demo only. */
        OFF,
        /** Asked of those who enrolled. */
        OPTIONAL,
        /** Whoever reviews, closes, administers or sees personal data must enrol. */
        REQUIRED
    }
}
