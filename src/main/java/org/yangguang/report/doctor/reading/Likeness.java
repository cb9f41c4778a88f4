package org.yangguang.report.doctor.reading;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yangguang.report.doctor.source.Plain;

/**
 * How much two labels resemble each other, for labels that were broken, shortened or misspelt on
 * their way.
 */
final class Likeness {

    /** The pairs of the form's own labels, which are few and asked for again and again. */
    private static final Map<String, Set<String>> FORM = new ConcurrentHashMap<>();

    private Likeness() {}

    /**
     * Between 0 and 1: what share of the label is found in the form's words, and, counting less,
     * what share of the form's words is found in the label.
     */
    static double of(String label, String form) {
        var some = pairs(Plain.han(label));
        var all = FORM.computeIfAbsent(form, words -> pairs(Plain.han(words)));
        if (some.isEmpty() || all.isEmpty()) {
            return 0;
        }
        double common = some.stream().filter(all::contains).count();
        return 0.7 * common / some.size() + 0.3 * common / all.size();
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
