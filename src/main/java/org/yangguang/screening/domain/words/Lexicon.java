package org.yangguang.screening.domain.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of one office together with those of the rules, ready to be found (词表). */
public final class Lexicon {

    private final WordMachine machine;
    private final Map<Topic, List<Word>> byTopic = new EnumMap<>(Topic.class);
    private final Set<String> phones;
    private final Set<String> emails;

    private Lexicon(Collection<Word> own) {
        own.forEach(
                word -> byTopic.computeIfAbsent(word.topic(), _ -> new ArrayList<>()).add(word));
        var all = new ArrayList<>(own);
        all.addAll(Cues.ALL);
        own.stream()
                .filter(word -> word.topic() == Topic.LEADER && !word.other().isBlank())
                .map(word -> Word.of(Topic.LEADER_TITLE, word.other().strip()))
                .distinct()
                .forEach(all::add);
        all.removeIf(
                word -> word.topic() == Topic.ALLOWED_PHONE || word.topic() == Topic.ALLOWED_EMAIL);
        machine = new WordMachine(all);
        phones =
                words(Topic.ALLOWED_PHONE).stream()
                        .map(word -> digits(word.text()))
                        .collect(Collectors.toUnmodifiableSet());
        emails =
                words(Topic.ALLOWED_EMAIL).stream()
                        .map(word -> small(word.text()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** With the office's own lists. */
    public static Lexicon of(Collection<Word> own) {
        return new Lexicon(own);
    }

    public WordMachine machine() {
        return machine;
    }

    /** The office's entries of one list. */
    public List<Word> words(Topic topic) {
        return byTopic.getOrDefault(topic, List.of());
    }

    /** True when the office publishes this phone number; with or without the code of the area. */
    public boolean allowsPhone(String number) {
        var digits = digits(number);
        return phones.contains(digits)
                || phones.stream()
                        .anyMatch(
                                phone ->
                                        phone.length() >= 7
                                                && digits.length() >= 7
                                                && (phone.endsWith(digits)
                                                        || digits.endsWith(phone)));
    }

    /** True when the list names the address, its domain or a domain above it. */
    public boolean allowsEmail(String address) {
        var small = small(address);
        if (emails.contains(small)) {
            return true;
        }
        var domain = small.substring(small.indexOf('@') + 1);
        while (!domain.isEmpty()) {
            if (emails.contains(domain) || emails.contains("@" + domain)) {
                return true;
            }
            int dot = domain.indexOf('.');
            domain = dot < 0 ? "" : domain.substring(dot + 1);
        }
        return false;
    }

    /** The titles under which the list knows each leader. */
    public Map<String, Set<String>> titlesByLeader() {
        var titles = new HashMap<String, Set<String>>();
        for (var word : words(Topic.LEADER)) {
            titles.merge(
                    word.text().strip(),
                    Set.of(word.other().strip()),
                    (one, other) ->
                            java.util.stream.Stream.concat(one.stream(), other.stream())
                                    .collect(Collectors.toUnmodifiableSet()));
        }
        return titles;
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static String small(String text) {
        return text.strip().toLowerCase(java.util.Locale.ROOT);
    }
}
