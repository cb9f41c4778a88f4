package org.yangguang.jobs;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Goes on with runs by itself, on any number of nodes. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "yangguang.jobs.background", matchIfMissing = true)
class JobSchedule {

    private final JobRunner runner;

    JobSchedule(JobRunner runner) {
        this.runner = runner;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1S")
    void run() {
        runner.runDue();
    }
}
