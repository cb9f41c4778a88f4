package org.yangguang.screening.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yangguang.screening.Part;
import org.yangguang.screening.domain.Segment;

/** A body read paragraph by paragraph, and changed where it stands. */
class BodyHtmlTests {

    @Test
    void paragraphsAndCellsAreSegments() {
        var body =
                BodyHtml.of(
                        "<h2>标题</h2><p>一<b>二</b>三<br>四</p><table><caption>表名</caption><tr><th>姓名</th><td colspan=\"2\"><p>张</p><p>三</p></td><td>末</td></tr></table><ul><li>项</li></ul>");
        assertThat(body.segments())
                .extracting(segment -> segment.place().at() + "=" + segment.text())
                .containsExactly(
                        "第1段=标题",
                        "第2段=一二三\n四",
                        "第3段=表名",
                        "表1第1行第1列=姓名",
                        "表1第1行第2列=张\n三",
                        "表1第1行第4列=末",
                        "第4段=项");
        assertThat(body.segments().get(5).cellOrNull()).isEqualTo(new Segment.Cell(1, 0, 3));
    }

    @Test
    void theFirstThreeParagraphsAreTheHead() {
        var body = BodyHtml.of("<p>一</p><p>二</p><p>三</p><p>四</p>");
        assertThat(body.segments()).extracting(Segment::head).containsExactly(1, 1, 1, 0);
    }

    @Test
    void replacingRunsThroughTags() {
        var body = BodyHtml.of("<p>号370902<b>19900307</b>1231，甲&amp;乙</p>");
        body.replace("第1段", 1, 19, "37*************231");
        assertThat(body.html()).isEqualTo("<p>号37****<b>********</b>*231，甲&amp;乙</p>");
        body.replace("第1段", 20, 23, "丙*丁");
        assertThat(body.html()).isEqualTo("<p>号37****<b>********</b>*231，丙*丁</p>");
    }

    @Test
    void marksRunThroughTagsAndBearTheirNameOnce() {
        var body = BodyHtml.of("<p>甲乙<b>丙</b>丁戊</p>");
        body.mark("第1段", 3, 4, "hit-2", "warn");
        body.mark("第1段", 1, 3, "hit-1", "wrong");
        assertThat(body.html())
                .isEqualTo(
                        "<p>甲<mark class=\"hit wrong\" id=\"hit-1\">乙</mark><b><mark class=\"hit wrong\">丙</mark></b>"
                                + "<mark class=\"hit warn\" id=\"hit-2\">丁</mark>戊</p>");
    }

    @Test
    void linksAndPicturesAreReadToo() {
        var body =
                BodyHtml.of(
                        "<p><a href=\"mailto:a@163.com\">信</a><img src=\"/x.png\" alt=\"身份证\"></p>");
        assertThat(body.segments())
                .filteredOn(segment -> segment.place().part() == Part.ALT_TEXT)
                .extracting(Segment::text)
                .containsExactly("mailto:a@163.com", "身份证", "/x.png");
        assertThat(body.pictures()).isOne();
    }

    @Test
    void whatHasNoTagsIsRead() {
        assertThat(LooseText.html("甲<乙\n丙")).isEqualTo("<p>甲&lt;乙</p><p>丙</p>");
        assertThat(LooseText.html("a<b>c</b>")).isEqualTo("a<b>c</b>");
        assertThat(LooseText.html("5 < 6 且 7 > 3")).startsWith("<p>");
    }
}
