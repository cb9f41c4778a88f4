package org.yangguang.events;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code yangguang.events}.
 *
 * @param background whether this node calls the addresses of other systems by itself
 * @param privateNetworks inner networks that may be called, such as {@code 10.20.0.0/16}; none
 *     unless named, so that nobody reaches inside through this program
 * @param timeout how long one call may take
 * @param lease how long a hook that is being called belongs to one node
 * @param givesUpAfter after how long without success an address is not called any more
 * @param callsKept how long the record of calls is kept
 */
@ConfigurationProperties("yangguang.events")
record EventSettings(
        @DefaultValue("true") boolean background,
        @DefaultValue({}) List<String> privateNetworks,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("24h") Duration givesUpAfter,
        @DefaultValue("30d") Duration callsKept) {

    EventSettings {
        privateNetworks = List.copyOf(privateNetworks);
        privateNetworks.forEach(Network::of);
    }
}
