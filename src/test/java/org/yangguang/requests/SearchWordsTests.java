package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yangguang.requests.domain.SearchWords;

/** What is searched for on behalf of somebody who is about to ask. */
class SearchWordsTests {

    @Test
    void leavesOutSmallTalkAndYears() {
        assertThat(SearchWords.of("请提供关于2021年度就业补助的有关情况")).containsExactly("就业补助");
    }

    @Test
    void cutsALongRunIntoFourSignsEach() {
        assertThat(SearchWords.of("失业保险金标准")).containsExactly("失业保险", "业保险金", "保险金标", "险金标准");
    }

    @Test
    void keepsDocumentNumbersAndLatinWords() {
        assertThat(SearchWords.of("泰人社 DeepLearning〔2021〕")).contains("泰人社");
    }

    @Test
    void findsNothingInNothing() {
        assertThat(SearchWords.of("的，。")).isEmpty();
        assertThat(SearchWords.of("字".repeat(4_000))).hasSizeLessThanOrEqualTo(12);
    }
}
