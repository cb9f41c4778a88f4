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
    private final IndexingIdentities identities;

    RequestSchedule(PlacingTexts placing, IndexingIdentities identities) {
        this.placing = placing;
        this.identities = identities;
    }

    /** Texts of ledgers come in without being compared; older identities have no index. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void makeUpForWhatIsMissing() {
        placing.placeAll();
        identities.indexAll();
    }
}
