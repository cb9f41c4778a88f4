package org.yangguang.events;

import java.net.InetAddress;
import java.time.Clock;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.notice.Notices;
import org.yangguang.org.Agencies;
import org.yangguang.shared.web.Words;

/** Puts together what calls other systems. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventSettings.class)
class EventConfiguration {

    @Bean
    Reach reach(EventSettings settings) {
        return new Reach(settings.privateNetworks(), InetAddress::getAllByName);
    }

    @Bean
    HookCaller hookCaller(
            JdbcHooks hooks,
            JdbcEvents events,
            Agencies agencies,
            Notices notices,
            TransactionTemplate transaction,
            Words words,
            Reach reach,
            EventSettings settings,
            Clock clock) {
        var call =
                new HookCall((SSLSocketFactory) SSLSocketFactory.getDefault(), settings.timeout());
        return new HookCaller(
                hooks, events, agencies, notices, transaction, words, reach, call, settings, clock);
    }

    /** What this node does by itself; any number of nodes may do so. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnBooleanProperty(name = "yangguang.events.background", matchIfMissing = true)
    static class Background {

        private final HookCaller caller;

        Background(HookCaller caller) {
            this.caller = caller;
        }

        /** Starts the calls and waits for none, so that a slow address delays nobody else. */
        @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT3S")
        void call() {
            var _ = caller.start();
        }
    }
}
