package org.yangguang.items.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeHtmlTests {

    @Test
    void scriptsAndHandlersGo() {
        assertThat(
                        SafeHtml.of(
                                "<p onclick=\"x()\">正文<script>alert(1)</script></p>"
                                        + "<a href=\"javascript:x()\">点</a><iframe src=\"//x\"></iframe>"))
                .isEqualTo("<p>正文</p>点");
    }

    @Test
    void tablesAndLinksStay() {
        var html =
                "<table><tr><th scope=\"col\">项目</th><td colspan=\"2\">"
                        + "<a href=\"https://www.taian.gov.cn/\">泰安</a></td></tr></table>";
        assertThat(SafeHtml.of(html))
                .contains(
                        "<th scope=\"col\">项目</th>", "colspan=\"2\"", "https://www.taian.gov.cn/");
    }

    @Test
    void plainTextBecomesParagraphs() {
        assertThat(SafeHtml.words(SafeHtml.of("第一段 1<2 & 3\n\n第二段"))).isEqualTo("第一段 1<2 & 3 第二段");
        assertThat(SafeHtml.of("一\n二")).isEqualTo("<p>一</p><p>二</p>");
    }

    @Test
    void cleaningTwiceChangesNothing() {
        var once = SafeHtml.of("<p>甲 &amp; 乙 a@b.cn {{x}}</p><img src=\"/files/a.png\" alt=\"图\">");
        assertThat(SafeHtml.of(once)).isEqualTo(once);
    }
}
