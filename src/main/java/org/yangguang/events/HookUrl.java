package org.yangguang.events;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * An address that events are sent to.
 *
 * @param host in small letters, an IPv6 address without brackets
 * @param path with the query
 */
record HookUrl(boolean tls, String host, int port, String path) {

    private static final int LONGEST = 500;

    /** What somebody typed, if it is an address of the web. */
    static Optional<HookUrl> read(String text) {
        try {
            var uri = new URI(text.strip());
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (text.length() > LONGEST
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null
                    || uri.getPort() > 65_535
                    || uri.getPort() == 0
                    || !(scheme.equals("https") || scheme.equals("http"))) {
                return Optional.empty();
            }
            boolean tls = scheme.equals("https");
            var host = uri.getHost().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
            int port = uri.getPort() < 0 ? (tls ? 443 : 80) : uri.getPort();
            return Optional.of(new HookUrl(tls, host, port, path(uri)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String path(URI uri) {
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** Whether it names this very machine. */
    boolean isLoopback() {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d+){3}");
    }

    /** The host as the header of that name has it. */
    String hostHeader() {
        var name = host.contains(":") ? "[" + host + "]" : host;
        return port == (tls ? 443 : 80) ? name : name + ":" + port;
    }
}
