package org.yangguang.sample;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In the demo the sample is there before the program says that it serves. */
@Component
@Profile("demo")
class SampleAtStart implements ApplicationRunner {

    private final Sample sample;

    SampleAtStart(Sample sample) {
        this.sample = sample;
    }

    @Override
    public void run(ApplicationArguments args) {
        sample.load();
    }
}
