package org.yangguang.screening.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yangguang.screening.domain.checks.Screener;
import org.yangguang.screening.domain.words.Lexicon;
import org.yangguang.screening.domain.words.StarterLists;

/** How well the rules find what they should in our own labelled texts, rule by rule. */
class LabelledSetTests {

    private static final Path FILE = Path.of("src/bench/screening/labelled.tsv");

    private final Screener screener = new Screener(Lexicon.of(StarterLists.words()));

    @Test
    void noRuleLosesWhatItOnceFound() throws IOException {
        var set = LabelledSet.read(FILE);
        var scores = set.measure(screener);
        System.out.println(LabelledSet.table(scores));
        assertThat(set.mistakes(screener)).isEmpty();
        assertThat(scores).hasSizeGreaterThan(35);
    }

    @Test
    void theSetIsLargeOnBothSides() throws IOException {
        var examples = LabelledSet.read(FILE).examples();
        assertThat(examples.stream().filter(LabelledSet.Example::positive).count())
                .isGreaterThanOrEqualTo(300);
        assertThat(examples.stream().filter(example -> !example.positive()).count())
                .isGreaterThanOrEqualTo(300);
    }

    /** A measure that cannot fall measures nothing. */
    @Test
    void aBlindScreenerScoresNothing() throws IOException {
        var set = LabelledSet.read(FILE);
        var blind = new Screener(Lexicon.of(java.util.List.of()));
        assertThat(set.measure(blind))
                .hasEntrySatisfying(
                        "WRONG_WORD", score -> assertThat(score.recall()).isLessThan(0.1));
    }
}
