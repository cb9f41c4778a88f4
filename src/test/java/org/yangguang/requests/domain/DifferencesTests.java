package org.yangguang.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What differs between near-same texts is marked in the one that is shown. */
class DifferencesTests {

    @Test
    void marksNothingWhereAllSayTheSame() {
        assertThat(marked("就业补助资金使用情况", "就业补助资金使用情况")).isEqualTo("就业补助资金使用情况");
    }

    @Test
    void marksNamesAndYears() {
        assertThat(marked("我叫王明，申请2021年的名单", "我叫李四，申请2020年的名单", "我叫王五，申请2021年的名单"))
                .isEqualTo("我叫[王明]，申请202[1]年的名单");
    }

    @Test
    void marksWhatTheOthersDoNotHaveAtAll() {
        assertThat(marked("请公开名单，谢谢", "请公开名单")).isEqualTo("请公开名单[，谢谢]");
        assertThat(marked("请公开名单", "请公开名单，谢谢")).isEqualTo("请公开名单");
        assertThat(marked("名单", "")).isEqualTo("[名单]");
    }

    @Test
    void comparesTheBeginningOfVeryLongTexts() {
        var pieces = Differences.of("甲".repeat(5_000), List.of("乙".repeat(5_000)));
        assertThat(pieces)
                .singleElement()
                .satisfies(piece -> assertThat(piece.text()).hasSize(1_000));
    }

    private static String marked(String text, String... others) {
        return Differences.of(text, List.of(others)).stream()
                .map(piece -> piece.differs() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
