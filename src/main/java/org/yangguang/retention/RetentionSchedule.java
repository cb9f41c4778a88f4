package org.yangguang.retention;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What this node does by itself: it carries approved lists out and sweeps leftovers away. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "yangguang.retention.background", matchIfMissing = true)
class RetentionSchedule {

    private final DestructionRun run;

    RetentionSchedule(DestructionRun run) {
        this.run = run;
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT1M")
    void carryOut() {
        run.run();
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT12H")
    void sweep() {
        run.sweep();
    }
}
