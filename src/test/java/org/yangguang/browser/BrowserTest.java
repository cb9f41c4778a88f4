package org.yangguang.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A journey through the running demo in a real browser. All journeys share one server and one
 * browser; a test that changes something keeps to a year or a record of its own. The parameter
 * {@link Visitors} brings the people.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "yangguang.stop-notice=0s")
@ActiveProfiles("demo")
@ContextConfiguration(initializers = DemoDatabase.class)
@ExtendWith(BrowserExtension.class)
@interface BrowserTest {}
