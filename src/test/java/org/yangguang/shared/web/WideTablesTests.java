package org.yangguang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class WideTablesTests {

    @Test
    void eachTableStandsInAFrameOfItsOwn() {
        String html =
                "<p>前</p><table><tr><td>一</td></tr></table><TABLE class=\"x\"></TABLE ><p>后</p>";
        var page = Jsoup.parse(WideTables.inFrames(html, "表格"));
        assertThat(page.select("div[role=region][tabindex=0] > table")).hasSize(2);
        assertThat(page.select("body > p").eachText()).containsExactly("前", "后");
    }

    @Test
    void aTextWithoutTablesStaysAsItIs() {
        assertThat(WideTables.inFrames("<p>表格 table</p>", "表格")).isEqualTo("<p>表格 table</p>");
    }
}
