package org.yangguang.screening.domain.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yangguang.screening.domain.Circumstances;
import org.yangguang.screening.domain.Segment;
import org.yangguang.screening.domain.text.FoundDate;
import org.yangguang.screening.domain.text.NormalText;
import org.yangguang.screening.domain.text.Tokens;
import org.yangguang.screening.domain.words.Lexicon;
import org.yangguang.screening.domain.words.Topic;
import org.yangguang.screening.domain.words.Word;

/** One segment with all that was found in it at once: what the checks look at. */
final class Line {

    /** A word of a list, where it stands. */
    record Found(int start, int end, Word word) {}

    private final Segment segment;
    private final NormalText text;
    private final Tokens tokens;
    private final Lexicon lexicon;
    private final Circumstances circumstances;
    private final @Nullable Line head;
    private Map<Topic, List<Found>> words = Map.of();
    private @Nullable List<FoundDate> dates;

    /**
     * Reads a segment.
     *
     * @param head the head of its column, whose words count as standing before it; null for none
     */
    Line(Segment segment, Lexicon lexicon, Circumstances circumstances, @Nullable Line head) {
        this.segment = segment;
        this.lexicon = lexicon;
        this.circumstances = circumstances;
        this.head = head;
        text = NormalText.of(segment.text());
        tokens = Tokens.of(text);
        lexicon.machine().find(text, (start, end, word) -> note(new Found(start, end, word)));
    }

    /** Most lines have no word of any list: the table is made when the first one comes. */
    private void note(Found found) {
        if (words.isEmpty()) {
            words = new EnumMap<>(Topic.class);
        }
        words.computeIfAbsent(found.word().topic(), _ -> new ArrayList<>()).add(found);
    }

    Segment segment() {
        return segment;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    NormalText text() {
        return text;
    }

    Tokens tokens() {
        return tokens;
    }

    char at(int index) {
        return text.at(index);
    }

    /** True where marks of secrecy stand. */
    boolean atHead(int index) {
        return text.origin(index) < segment.head();
    }

    /** The line of the text in which the place lies. */
    String rowAt(int index) {
        int start = index;
        while (start > 0 && text.at(start - 1) != '\n') {
            start--;
        }
        int end = index;
        while (end < text.length() && text.at(end) != '\n') {
            end++;
        }
        return text.between(start, end);
    }

    int length() {
        return text.length();
    }

    List<FoundDate> dates() {
        if (dates == null) {
            dates = FoundDate.in(text, tokens);
        }
        return dates;
    }

    /** The words of a topic that stand here, but for those within a phrase that is let pass. */
    List<Found> words(Topic topic) {
        var found = words.getOrDefault(topic, List.of());
        var allowed = words.getOrDefault(Topic.ALLOWED_PHRASE, List.of());
        return allowed.isEmpty() || topic == Topic.ALLOWED_PHRASE
                ? found
                : found.stream().filter(one -> !isWithin(one, allowed)).toList();
    }

    /** The words of a topic, whatever phrase they stand in. */
    List<Found> everyWord(Topic topic) {
        return words.getOrDefault(topic, List.of());
    }

    boolean has(Topic topic) {
        return words.containsKey(topic);
    }

    /**
     * True when a word of the topic ends at most so many signs before the place, or stands in the
     * head of the column.
     */
    boolean cueBefore(Topic topic, int place, int within) {
        return lastBefore(topic, place, within) != null || headHas(topic);
    }

    /** The nearest word of the topic before the place. */
    @Nullable Found lastBefore(Topic topic, int place, int within) {
        Found nearest = null;
        for (var found : everyWord(topic)) {
            if (found.end() <= place && place - found.end() <= within) {
                nearest = found;
            }
        }
        return nearest;
    }

    boolean headHas(Topic topic) {
        return head != null && head.has(topic);
    }

    private static boolean isWithin(Found one, List<Found> phrases) {
        for (var phrase : phrases) {
            if ((phrase.start() <= one.start() && one.start() < phrase.end())
                    || (phrase.start() < one.end() && one.end() <= phrase.end())) {
                return true;
            }
        }
        return false;
    }
}
