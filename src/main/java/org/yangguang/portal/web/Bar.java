package org.yangguang.portal.web;

import java.util.List;
import java.util.Map;

/**
 * One bar of a picture that the server draws.
 *
 * @param width of a thousand
 */
public record Bar(String label, int value, int width) {

    /** The longest bar fills the place; whatever is not nothing can be seen. */
    static List<Bar> scaled(List<Map.Entry<String, Integer>> values) {
        int most = values.stream().mapToInt(Map.Entry::getValue).max().orElse(0);
        return values.stream()
                .map(
                        entry -> {
                            int value = entry.getValue();
                            int width = value == 0 ? 0 : Math.max(4, value * 1000 / most);
                            return new Bar(entry.getKey(), value, width);
                        })
                .toList();
    }
}
