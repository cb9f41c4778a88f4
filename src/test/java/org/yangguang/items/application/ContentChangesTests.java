package org.yangguang.items.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yangguang.items.application.ContentChanges.Change;

class ContentChangesTests {

    @Test
    void namesFieldsAndParagraphsThatDiffer() {
        var before = Map.of("title", "通知", "issuer", "人社局", "body", "<p>第一段</p><p>第二段</p>");
        var now =
                Map.of(
                        "title",
                        "公告",
                        "issuer",
                        "人社局",
                        "body",
                        "<p>第一段</p><p>改过的第二段</p>",
                        "link",
                        "https://example.org");
        assertThat(ContentChanges.between(before, now))
                .containsExactlyInAnyOrder(
                        new Change("title", List.of("通知"), List.of("公告")),
                        new Change("body", List.of("第二段"), List.of("改过的第二段")),
                        new Change("link", List.of(), List.of("https://example.org")));
    }

    @Test
    void saysNothingOfTheSameContent() {
        var content = Map.of("title", "通知", "body", "<p>第一段</p>");
        assertThat(ContentChanges.between(content, content)).isEmpty();
    }

    @Test
    void tellsAParagraphSetInItalicsFromOneThatIsNot() {
        assertThat(
                        ContentChanges.between(
                                Map.of("body", "<p>应当<em>公开</em></p>"),
                                Map.of("body", "<p>应当不公开</p>")))
                .containsExactly(new Change("body", List.of("应当公开"), List.of("应当不公开")));
    }
}
