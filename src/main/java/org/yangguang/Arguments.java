package org.yangguang;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind a command's name: words, and options as {@code --name value} or {@code
 * --name=value}.
 */
record Arguments(List<String> words, Map<String, String> options) {

    /** Empty when an option is unknown, has no value, or has one that it does not take. */
    static Optional<Arguments> of(String[] args, Set<String> valued, Set<String> bare) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        var rest = List.of(args).iterator();
        while (rest.hasNext()) {
            var arg = rest.next();
            var equals = arg.indexOf('=');
            var name = equals < 0 ? arg : arg.substring(0, equals);
            if (!arg.startsWith("-")) {
                words.add(arg);
            } else if (bare.contains(arg)) {
                options.put(arg, "");
            } else if (valued.contains(name) && (equals > 0 || rest.hasNext())) {
                options.put(name, equals > 0 ? arg.substring(equals + 1) : rest.next());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Arguments(List.copyOf(words), Map.copyOf(options)));
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option)).filter(value -> !value.isBlank());
    }
}
