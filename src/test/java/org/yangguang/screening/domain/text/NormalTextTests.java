package org.yangguang.screening.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text made comparable, in which every sign still knows its place. */
class NormalTextTests {

    @ParameterizedTest
    @CsvSource({
        "１３８　ＡＢ, 138 AB",
        "１３８—１２３４, 138-1234",
        "٣٧٠٩, 3709",
        "𝟑𝟕𝟎𝟗, 3709",
        "秘密★, 秘密★",
    })
    void looksAlikeIsAlike(String written, String normal) {
        assertThat(NormalText.normalised(written)).isEqualTo(normal);
    }

    @Test
    void whatHasNoWidthIsGone() {
        assertThat(NormalText.normalised("37\u200B09\u200D02\uFEFF19\u00AD90"))
                .isEqualTo("3709021990");
    }

    @Test
    void signsKnowWhereTheyStood() {
        var written = "号\u200B𝟑𝟕\u200C０９";
        var text = NormalText.of(written);
        assertThat(text.between(1, 5)).isEqualTo("3709");
        assertThat(text.origin(1)).isEqualTo(2);
        assertThat(written.substring(text.origin(1), text.originOfEnd(5)))
                .isEqualTo("𝟑𝟕\u200C０９");
    }

    @Test
    void aPlainTextIsItsOwnMap() {
        var text = NormalText.of("共 12 人");
        assertThat(text.origin(3)).isEqualTo(3);
        assertThat(text.originOfEnd(6)).isEqualTo(6);
        assertThat(text.at(99)).isEqualTo('\n');
    }

    @Test
    void tokensAreStretchesOfLettersAndDigits() {
        var text = NormalText.of("鲁A12345，共12.5万");
        var tokens = Tokens.of(text);
        assertThat(tokens.count()).isEqualTo(3);
        assertThat(tokens.word(0)).isEqualTo("A12345");
        assertThat(tokens.isNumber(0)).isFalse();
        assertThat(tokens.at(text.length() - 2)).isEqualTo(2);
        assertThat(tokens.at(0)).isEqualTo(-1);
    }

    @Test
    void datesAreFoundAsPeopleWriteThem() {
        var text = NormalText.of("2021年3月7日、2021年4月、2021-05-01、2021.6.2、2021/13/40，12345年1月");
        assertThat(FoundDate.in(text, Tokens.of(text)))
                .extracting(date -> date.year() + "-" + date.month() + "-" + date.day())
                .containsExactly("2021-3-7", "2021-4-0", "2021-5-1", "2021-6-2", "2021-13-40");
    }

    @ParameterizedTest
    @CsvSource({
        "张伟明, 3",
        "欧阳雪, 3",
        "李四的, 2",
        "张三和李四, 2",
        "应当提供, 0",
        "张某某, 0",
        "泰安市, 0",
        "王建国反映, 3",
        "方便时, 0",
        "诸葛亮亮, 4",
        "张三举办, 0",
    })
    void namesEndWhereNamesCanEnd(String text, int length) {
        assertThat(PersonNames.at(NormalText.of(text), 0, false)).isEqualTo(length);
    }
}
