package org.yangguang.browser;

import org.springframework.context.ConfigurableApplicationContext;
import org.yangguang.TestDatabase;

/** The demo's own database, so that its front page shows the sample agency and nobody else. */
class DemoDatabase extends TestDatabase {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        create("demo");
        keepIn("demo", context);
    }
}
