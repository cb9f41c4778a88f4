package org.yangguang.requests.application;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.yangguang.org.Agencies;

/**
 * What this node does by itself: it looks for what several asked for, in ledgers too once their
 * texts were compared. Any number of nodes may do so.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "yangguang.requests.background", matchIfMissing = true)
class PublicationSchedule {

    private final PublicationWatch watch;
    private final Agencies agencies;

    PublicationSchedule(PublicationWatch watch, Agencies agencies) {
        this.watch = watch;
        this.agencies = agencies;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void look() {
        agencies.all().forEach(agency -> watch.lookThrough(agency.id()));
    }
}
