package org.yangguang.events;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides which addresses may be called (防止借本程序探测内网): those of the open internet, this very machine
 * where the entry names it, and the inner networks that the settings allow. What was decided on is
 * what is called, so that a name cannot mean something else a moment later.
 */
final class Reach {

    /** What is not the open internet (RFC 6890 and what tunnels to it). */
    private static final List<Network> CLOSED =
            Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/3",
                            "::/96",
                            "64:ff9b::/96",
                            "64:ff9b:1::/48",
                            "100::/64",
                            "2001::/23",
                            "2001:db8::/32",
                            "2002::/16",
                            "fc00::/6",
                            "fe80::/9",
                            "ff00::/8")
                    .map(Network::of)
                    .toList();

    /** Finds the addresses of a name. */
    @FunctionalInterface
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** The address may not be called. */
    static final class Forbidden extends Exception {
        private static final long serialVersionUID = 1L;

        Forbidden(String host) {
            super(host + " is inside");
        }
    }

    private final List<Network> allowed;
    private final Names names;

    Reach(List<String> allowed, Names names) {
        this.allowed = allowed.stream().map(Network::of).toList();
        this.names = names;
    }

    /** The address to call: one that is right, if all that the name stands for are. */
    InetAddress of(HookUrl url) throws UnknownHostException, Forbidden {
        var found = names.addresses(url.host());
        for (var address : found) {
            if (!mayCall(url, address)) {
                throw new Forbidden(url.host());
            }
        }
        if (found.length == 0) {
            throw new UnknownHostException(url.host());
        }
        return found[0];
    }

    private boolean mayCall(HookUrl url, InetAddress address) {
        if (url.isLoopback()) {
            return address.isLoopbackAddress();
        }
        return allowed.stream().anyMatch(network -> network.holds(address))
                || CLOSED.stream().noneMatch(network -> network.holds(address));
    }
}
