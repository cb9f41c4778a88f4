package org.yangguang.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code yangguang.sms}: who carries text messages (短信).
 *
 * @param url where the HTTP provider takes messages
 * @param token what proves to it who we are
 * @param signature the name that stands before a message (短信签名)
 */
@ConfigurationProperties("yangguang.sms")
record SmsSettings(
        @DefaultValue("off") Provider provider,
        @DefaultValue("") String url,
        @DefaultValue("") String token,
        @DefaultValue("") String signature,
        @DefaultValue("10s") Duration timeout) {

    /** Who carries the messages. */
    enum Provider {
        OFF,
        /** A table of this program, for trying out: nothing leaves the house. */
        LOG,
        /** A provider or gateway that takes JSON. */
        HTTP
    }

    SmsSettings {
        if (provider == Provider.HTTP && url.isBlank()) {
            throw new IllegalArgumentException(
                    "yangguang.sms.provider is http, but yangguang.sms.url is missing");
        }
    }

    /** Names the provider and not the secret. */
    @Override
    public String toString() {
        return provider == Provider.HTTP ? url : provider.name();
    }
}
