package org.yangguang.requests.mailbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Reads the mail box now and then, where one is configured; any number of nodes may do so. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty("yangguang.requests.mailbox.enabled")
class MailboxSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxSchedule.class);

    private final MailboxReading reading;

    MailboxSchedule(MailboxReading reading) {
        this.reading = reading;
    }

    @Scheduled(
            initialDelayString = "PT10S",
            fixedDelayString = "${yangguang.requests.mailbox.poll-every:PT1M}")
    void read() {
        try {
            reading.read();
        } catch (RuntimeException fault) {
            LOG.error("reading the mail box broke off and goes on after the lease", fault);
        }
    }
}
