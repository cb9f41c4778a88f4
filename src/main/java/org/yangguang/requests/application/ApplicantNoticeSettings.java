package org.yangguang.requests.application;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yangguang.requests.application.ApplicantNotices.About;

/**
 * Settings below {@code yangguang.requests.notices}.
 *
 * @param off what applicants are not told of, though they agreed to be told
 */
@ConfigurationProperties("yangguang.requests.notices")
record ApplicantNoticeSettings(@DefaultValue({}) Set<About> off) {

    ApplicantNoticeSettings {
        off = Set.copyOf(off);
    }
}
