package org.yangguang.screening;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yangguang.screening.application.FileLimit;
import org.yangguang.screening.workers.WorkerLimits;
import org.yangguang.screening.workers.WorkerPool;
import org.yangguang.shared.DataFolder;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScreeningSettings.class)
class ScreeningConfiguration {

    @Bean
    WorkerPool screeningWorkers(ScreeningSettings settings, DataFolder data) {
        return new WorkerPool(
                settings.workers(),
                new WorkerLimits(
                        (int) settings.workerMemory().toMegabytes(),
                        settings.fileTime(),
                        data.folder("screening")));
    }

    @Bean
    FileLimit screeningFileLimit(ScreeningSettings settings) {
        return new FileLimit(settings.largestFile().toBytes());
    }
}
