package org.yangguang.screening.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yangguang.screening.domain.text.NormalText;

/** All words of all lists in one pass. */
class WordMachineTests {

    @Test
    void findsWordsWithinWords() {
        assertThat(found("国家秘密载体", "秘密", "国家秘密", "密载", "家秘密载体"))
                .containsExactlyInAnyOrder("秘密@2", "国家秘密@0", "密载@3", "家秘密载体@1");
    }

    @Test
    void aWideSettingHidesNothing() {
        assertThat(found("机　密 ★", "机密★")).containsExactly("机密★@0");
        assertThat(found("机\n密", "机密")).containsExactly("机密@0");
        assertThat(found("机     密", "机密")).isEmpty();
    }

    @Test
    void widthAndCaseDoNotMatter() {
        assertThat(found("ＨＩＶ感染", "hiv")).containsExactly("hiv@0");
    }

    @Test
    void oneWordMayMeanTwoThings() {
        var machine =
                new WordMachine(
                        List.of(Word.of(Topic.SENSITIVE, "低保"), Word.of(Topic.FORBIDDEN, "低保")));
        var topics = new ArrayList<Topic>();
        machine.find(NormalText.of("低保"), (_, _, word) -> topics.add(word.topic()));
        assertThat(topics).containsExactlyInAnyOrder(Topic.SENSITIVE, Topic.FORBIDDEN);
    }

    /** The machine against the plain way, on random words and texts of few signs. */
    @Test
    void agreesWithLookingForEachWordByItself() {
        var random = new Random(3);
        for (int round = 0; round < 200; round++) {
            var words = new ArrayList<String>();
            for (int i = 0; i < 12; i++) {
                var word = text(random, 1 + random.nextInt(4));
                if (!words.contains(word)) {
                    words.add(word);
                }
            }
            var text = text(random, 60);
            var expected = new ArrayList<String>();
            for (var word : words) {
                for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                    expected.add(word + "@" + at);
                }
            }
            assertThat(found(text, words.toArray(String[]::new)))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String text(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("甲乙丙".charAt(random.nextInt(3)));
        }
        return text.toString();
    }

    private static List<String> found(String text, String... words) {
        var machine =
                new WordMachine(
                        List.of(words).stream()
                                .map(word -> Word.of(Topic.FORBIDDEN, word))
                                .toList());
        var found = new ArrayList<String>();
        machine.find(NormalText.of(text), (start, _, word) -> found.add(word.text() + "@" + start));
        return found;
    }
}
