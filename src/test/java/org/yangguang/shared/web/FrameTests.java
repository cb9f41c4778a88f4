package org.yangguang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The frame's addresses keep what the reader asked for. */
class FrameTests {

    @Test
    void theOtherLanguageKeepsTheQuery() throws IOException {
        assertThat(frame("state=OPEN&q=%E5%B0%B1%E4%B8%9A&page=2").otherLanguage())
                .isEqualTo("/desk/requests?state=OPEN&q=%E5%B0%B1%E4%B8%9A&page=2&lang=en");
        assertThat(frame("lang=zh-CN&state=OPEN").otherLanguage())
                .isEqualTo("/desk/requests?state=OPEN&lang=en");
        assertThat(frame("").otherLanguage()).isEqualTo("/desk/requests?lang=en");
    }

    private static Frame frame(String query) throws IOException {
        return new Frame(
                new Words(),
                Locale.SIMPLIFIED_CHINESE,
                "/desk/requests",
                query,
                "",
                Optional.empty(),
                List.of(),
                false,
                null,
                null,
                "");
    }
}
