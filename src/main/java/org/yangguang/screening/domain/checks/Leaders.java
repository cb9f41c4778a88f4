package org.yangguang.screening.domain.checks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yangguang.screening.Rule;
import org.yangguang.screening.domain.text.PersonNames;
import org.yangguang.screening.domain.words.Lexicon;
import org.yangguang.screening.domain.words.Topic;

/**
 * 领导姓名和职务 (W-01), compared with the office's list: a listed name under a title that is not his, or
 * one sign beside a listed name under that name's title.
 */
final class Leaders implements LineCheck {

    private final Map<String, Set<String>> titles;
    private final Map<String, Set<String>> byTitle = new HashMap<>();

    Leaders(Lexicon lexicon) {
        titles = lexicon.titlesByLeader();
        titles.forEach(
                (name, theirs) ->
                        theirs.forEach(
                                title ->
                                        byTitle.computeIfAbsent(title, _ -> new HashSet<>())
                                                .add(name)));
    }

    @Override
    public void look(Line line, Findings found) {
        if (titles.isEmpty()) {
            return;
        }
        for (var leader : line.words(Topic.LEADER)) {
            wrongTitle(line, leader, found);
        }
        for (var title : line.words(Topic.LEADER_TITLE)) {
            wrongName(line, title, found);
        }
    }

    private void wrongTitle(Line line, Line.Found leader, Findings found) {
        var theirs = titles.getOrDefault(leader.word().text().strip(), Set.of());
        var nearest =
                line.words(Topic.LEADER_TITLE).stream()
                        .filter(title -> title.end() == leader.start())
                        .max(
                                (one, other) ->
                                        Integer.compare(
                                                one.word().text().length(),
                                                other.word().text().length()));
        if (nearest.isPresent()
                && theirs.stream().noneMatch(title -> fits(line, leader.start(), title))) {
            found.add(
                    Rule.LEADER_NAME,
                    nearest.get().start(),
                    leader.end(),
                    String.join("、", theirs));
        }
    }

    /** The title as listed, or its last part: 泰安市市长 and 市长 are one, 副市长 is another. */
    private static boolean fits(Line line, int end, String title) {
        var before = line.text().between(end - title.length(), end);
        if (before.equals(title)) {
            return true;
        }
        return line.words(Topic.LEADER_TITLE).stream()
                .filter(word -> word.end() == end)
                .map(word -> word.word().text())
                .anyMatch(
                        said ->
                                title.endsWith(said)
                                        && !title.substring(0, title.length() - said.length())
                                                .endsWith("副")
                                        && line.at(end - said.length() - 1) != '副');
    }

    private void wrongName(Line line, Line.Found title, Findings found) {
        var listed = byTitle.getOrDefault(title.word().text(), Set.of());
        int length = PersonNames.at(line.text(), title.end(), true);
        for (int signs = Math.max(2, length); signs <= Math.max(3, length); signs++) {
            var name = line.text().between(title.end(), title.end() + signs);
            if (titles.containsKey(name)) {
                return;
            }
            int size = signs;
            var meant =
                    listed.stream()
                            .filter(one -> one.length() == size && apart(one, name) == 1)
                            .findFirst();
            if (meant.isPresent() && size >= 2 && (size > 2 || length == 2)) {
                found.add(Rule.LEADER_NAME, title.end(), title.end() + signs, meant.get());
                return;
            }
        }
    }

    private static int apart(String one, String other) {
        int apart = 0;
        for (int i = 0; i < one.length(); i++) {
            apart += i >= other.length() || one.charAt(i) != other.charAt(i) ? 1 : 0;
        }
        return apart;
    }
}
