package org.yangguang.events;

import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.shared.web.Typed;

/** What is typed for an address of another system. */
@Component
class HookForm {

    private static final int SHORTEST_SECRET = 16;
    private static final int LONGEST_SECRET = 200;

    private final Reach reach;

    HookForm(Reach reach) {
        this.reach = reach;
    }

    /**
     * What was typed.
     *
     * @param secret empty to keep the one there is, or to have one made
     */
    record Sent(String name, String url, Optional<String> secret, List<String> kinds) {}

    /** Reads it; all that is wrong is told at once. */
    Sent read(Map<String, String> values, List<String> known) {
        var typed = new Typed(values);
        typed.require("name", "url");
        if (typed.text("name").length() > 100) {
            typed.fault("name", "events.name");
        }
        typed.filled("url").ifPresent(_ -> url(typed));
        typed.filled("secret")
                .filter(secret -> !isSecret(secret))
                .ifPresent(
                        _ ->
                                typed.fault(
                                        "secret",
                                        "events.secret",
                                        SHORTEST_SECRET,
                                        LONGEST_SECRET));
        typed.check();
        return new Sent(
                typed.text("name"),
                typed.text("url"),
                typed.filled("secret"),
                known.stream().filter(kind -> values.containsKey("kind." + kind)).toList());
    }

    /** What stands in the form. */
    static Map<String, String> of(Hook hook) {
        var values = new HashMap<String, String>();
        values.put("name", hook.name());
        values.put("url", hook.url());
        values.put("version", Long.toString(hook.version()));
        hook.kinds().forEach(kind -> values.put("kind." + kind, "on"));
        return values;
    }

    private static boolean isSecret(String text) {
        return text.length() >= SHORTEST_SECRET
                && text.length() <= LONGEST_SECRET
                && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    private void url(Typed typed) {
        var url = HookUrl.read(typed.text("url"));
        if (url.isEmpty()) {
            typed.fault("url", "events.url");
        } else if (!url.get().tls() && !url.get().isLoopback()) {
            typed.fault("url", "events.url-insecure");
        } else {
            reached(typed, url.get());
        }
    }

    private void reached(Typed typed, HookUrl url) {
        try {
            reach.of(url);
        } catch (Reach.Forbidden e) {
            typed.fault("url", "events.url-private");
        } catch (UnknownHostException e) {
            typed.fault("url", "events.url-unknown");
        }
    }
}
