package org.yangguang.notice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The channels that are on, each with what carries its messages. */
final class Carriers {

    private final Map<Channel, Carrier> byChannel = new EnumMap<>(Channel.class);

    Carriers(List<Carrier> on) {
        on.forEach(carrier -> byChannel.put(carrier.channel(), carrier));
    }

    boolean isOn(Channel channel) {
        return byChannel.containsKey(channel);
    }

    Set<Channel> on() {
        return byChannel.keySet();
    }

    Optional<Carrier> of(Channel channel) {
        return Optional.ofNullable(byChannel.get(channel));
    }
}
