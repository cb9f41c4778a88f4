package org.yangguang.items.application;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/** What changed between two texts that went into review, paragraph by paragraph. */
public final class ContentChanges {

    private static final String BLOCKS = "p, h2, h3, h4, li, td, th, blockquote, figcaption";

    private ContentChanges() {}

    /**
     * One field that differs.
     *
     * @param gone lines that stood there before
     * @param come lines that stand there now
     */
    public record Change(String field, List<String> gone, List<String> come) {}

    public static List<Change> between(Map<String, String> before, Map<String, String> now) {
        var fields = new LinkedHashSet<>(now.keySet());
        fields.addAll(before.keySet());
        var changes = new ArrayList<Change>();
        for (var field : fields) {
            var old = lines(field, before.getOrDefault(field, ""));
            var present = lines(field, now.getOrDefault(field, ""));
            if (!old.equals(present)) {
                changes.add(new Change(field, without(old, present), without(present, old)));
            }
        }
        return changes;
    }

    private static List<String> lines(String field, String text) {
        if (!field.equals("body")) {
            return text.lines().toList();
        }
        return Jsoup.parseBodyFragment(text).body().select(BLOCKS).stream()
                .filter(block -> block.select(BLOCKS).size() == 1)
                .map(block -> block.text().strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> without(List<String> lines, List<String> others) {
        var left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }
}
