package org.yangguang.requests.application;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What this node does for requests by itself. Any number of nodes may do so. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "yangguang.requests.background", matchIfMissing = true)
class RequestSchedule {

    private final PlacingTexts placing;

    RequestSchedule(PlacingTexts placing) {
        this.placing = placing;
    }

    /** Texts of ledgers come in without being compared. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void placeTexts() {
        placing.placeAll();
    }
}
