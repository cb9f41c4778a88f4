package org.yangguang.screening.domain.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yangguang.screening.Offer;
import org.yangguang.screening.Part;
import org.yangguang.screening.Place;
import org.yangguang.screening.Rule;
import org.yangguang.screening.Severity;
import org.yangguang.screening.domain.Circumstances;
import org.yangguang.screening.domain.Hit;
import org.yangguang.screening.domain.Segment;
import org.yangguang.screening.domain.words.Lexicon;
import org.yangguang.screening.domain.words.StarterLists;
import org.yangguang.screening.domain.words.Topic;
import org.yangguang.screening.domain.words.Word;

/** How grave a finding is, where it stands, and what is told of it. */
class ScreenerTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 12, 1);
    private static final Circumstances ALONE = Circumstances.alone(TODAY);

    @Test
    void aHitNamesItsPlaceInTheTextAsWritten() {
        var text = "证件：３７０９０２ 19900307\u200B1231。";
        var hit = only(text, Rule.RESIDENT_ID);
        assertThat(text.substring(hit.start(), hit.end())).isEqualTo("３７０９０２ 19900307\u200B1231");
        assertThat(hit.severity()).isEqualTo(Severity.BLOCK);
        assertThat(hit.offers()).containsExactly(Offer.MASK);
    }

    @Test
    void anExcerptMasksAllThatIsPersonalAroundIt() {
        var hit = only("王小二，370902199003071231，手机13812345678", Rule.RESIDENT_ID);
        assertThat(hit.excerpt())
                .contains("37*************231", "138****5678")
                .doesNotContain("370902199003071231", "13812345678");
        assertThat(hit.toString()).doesNotContain("370902");
    }

    @Test
    void whatIsMaskedIsNoHit() {
        for (var text :
                List.of(
                        "37*************231",
                        "138****5678",
                        "张某某",
                        "************7895",
                        "370902********1231",
                        "z***@163.com")) {
            assertThat(screen(text)).as(text).isEmpty();
        }
    }

    @Test
    void aPhoneNumberInAListOfPersonsBlocks() {
        assertThat(only("手机13812345678", Rule.MOBILE).severity()).isEqualTo(Severity.WARN);
        var list = table("姓名|电话", "张伟明|13812345678", "李秀英|13912345678", "王建国|13712345678");
        assertThat(list)
                .filteredOn(hit -> hit.rule() == Rule.MOBILE)
                .isNotEmpty()
                .allMatch(hit -> hit.severity() == Severity.BLOCK);
    }

    @Test
    void aLongColumnIsToldOnceWithItsNumber() {
        var rows = new ArrayList<String>(List.of("姓名|电话"));
        for (int i = 0; i < 40; i++) {
            rows.add("张伟明|138123456%02d".formatted(i));
        }
        assertThat(table(rows.toArray(String[]::new)))
                .filteredOn(hit -> hit.rule() == Rule.MOBILE)
                .singleElement()
                .extracting(Hit::count)
                .isEqualTo(40);
    }

    @Test
    void theSameWordManyTimesIsToldOnce() {
        var hit = only("布署一，布署二，布署三", Rule.WRONG_WORD);
        assertThat(hit.count()).isEqualTo(3);
        assertThat(hit.detail()).isEqualTo("部署");
    }

    @Test
    void agesAreCountedByTheDay() {
        assertThat(only("2007年12月2日出生", Rule.MINOR).severity()).isEqualTo(Severity.BLOCK);
        assertThat(only("2003年12月2日出生", Rule.MINOR).severity()).isEqualTo(Severity.WARN);
        assertThat(screen("2003年12月1日出生")).noneMatch(hit -> hit.rule() == Rule.MINOR);
    }

    @Test
    void aConditionOfAMinorBlocks() {
        assertThat(only("学生李明浩，2010年5月6日出生，残疾二级", Rule.SENSITIVE_CONDITION).severity())
                .isEqualTo(Severity.BLOCK);
    }

    @Test
    void aMarkOfSecrecyIsEvictedAtTheHeadAndAskedAboutElsewhere() {
        var head =
                screener().screen(List.of(Segment.top(Place.of(Part.TEXT, ""), "机密★10年")), ALONE);
        assertThat(head).singleElement().extracting(Hit::severity).isEqualTo(Severity.BLOCK);
        assertThat(head.getFirst().detail()).isEqualTo("evict");
        assertThat(head.getFirst().offers()).containsExactly(Offer.EVICT);
        var cited = only("国家秘密标志形式为机密★10年", Rule.SECRECY_MARK);
        assertThat(cited.severity()).isEqualTo(Severity.BLOCK_J);
        assertThat(cited.offers()).contains(Offer.JUSTIFY);
    }

    @Test
    void onlyTheFirstLinesOfAPageAreItsHead() {
        var page = "泰安市文件\n第二行\n第三行\n秘密★5年 见第二页";
        var segment =
                new Segment(Place.of(Part.TEXT, "第1页"), page, "泰安市文件\n第二行\n第三行".length(), null);
        assertThat(screener().screen(List.of(segment), ALONE))
                .filteredOn(hit -> hit.rule() == Rule.SECRECY_MARK)
                .singleElement()
                .extracting(Hit::severity)
                .isEqualTo(Severity.BLOCK_J);
    }

    @Test
    void hiddenPartsOfferToBeRemoved() {
        var hidden =
                Segment.of(
                        new Place("名单.xlsx", Part.HIDDEN_SHEET, "Sheet2!B3"), "370902199003071231");
        assertThat(screener().screen(List.of(hidden), ALONE).getFirst().offers())
                .containsExactly(Offer.REMOVE);
    }

    @Test
    void leadersStandUnderTheirTitles() {
        var words = new ArrayList<>(StarterLists.words());
        words.add(new Word(Topic.LEADER, "赵示例", "泰安市市长"));
        words.add(new Word(Topic.LEADER, "钱示例", "副市长"));
        var screener = new Screener(Lexicon.of(words));
        assertThat(rules(screener, "市长赵示例出席会议")).isEmpty();
        assertThat(rules(screener, "泰安市市长赵示例出席会议，副市长钱示例主持")).isEmpty();
        assertThat(rules(screener, "副市长赵示例出席会议")).containsExactly(Rule.LEADER_NAME);
        assertThat(rules(screener, "市长钱示例出席会议")).containsExactly(Rule.LEADER_NAME);
        assertThat(rules(screener, "泰安市市长赵示列出席会议")).containsExactly(Rule.LEADER_NAME);
    }

    @Test
    void phonesThatTheOfficePublishesPass() {
        var words = new ArrayList<>(StarterLists.words());
        words.add(Word.of(Topic.ALLOWED_PHONE, "0538-6991838"));
        var screener = new Screener(Lexicon.of(words));
        assertThat(rules(screener, "咨询电话：0538-6991838")).isEmpty();
        assertThat(rules(screener, "咨询电话：6991838")).isEmpty();
        assertThat(rules(screener, "咨询电话：6991839")).containsExactly(Rule.UNLISTED_PHONE);
    }

    @Test
    void aNamedAttachmentMustBeThere() {
        assertThat(attachments(0, "现予公示。", "附件：1.拟录用人员名单", "2.职位表"))
                .contains(Rule.MISSING_ATTACHMENT);
        assertThat(attachments(1, "附件：1.名单", "2.职位表")).contains(Rule.MISSING_ATTACHMENT);
        assertThat(attachments(2, "附件：1.名单", "2.职位表")).doesNotContain(Rule.MISSING_ATTACHMENT);
        assertThat(attachments(0, "附件：名单", "附件", "名单内容")).doesNotContain(Rule.MISSING_ATTACHMENT);
        assertThat(attachments(0, "附件中的表格应当填写完整。")).doesNotContain(Rule.MISSING_ATTACHMENT);
        assertThat(attachments(0, "附件：无")).doesNotContain(Rule.MISSING_ATTACHMENT);
    }

    @Test
    void advertisingBlocksOnNewMediaOnly() {
        var media = new Circumstances(TODAY, true, false, -1);
        var line = List.of(Segment.of(Place.of(Part.BODY, ""), "扫码购买享优惠"));
        assertThat(screener().screen(line, media).getFirst().severity()).isEqualTo(Severity.BLOCK);
        assertThat(screener().screen(line, ALONE).getFirst().severity()).isEqualTo(Severity.WARN);
    }

    @Test
    void theAnnualReportMayHaveSmallFigures() {
        var cells = cells("类别|人数", "甲|1", "乙|2", "丙|9");
        assertThat(screener().screen(cells, ALONE)).anyMatch(hit -> hit.rule() == Rule.SMALL_CELL);
        assertThat(screener().screen(cells, new Circumstances(TODAY, false, true, -1))).isEmpty();
    }

    @Test
    void mapsNeedTheirApproval() {
        var line = List.of(Segment.of(Place.of(Part.BODY, ""), "见行政区划图"));
        assertThat(screener().screen(line, ALONE, 1)).anyMatch(hit -> hit.rule() == Rule.MAP);
        assertThat(screener().screen(line, ALONE, 0)).isEmpty();
        var approved =
                List.of(line.getFirst(), Segment.of(Place.of(Part.BODY, ""), "审图号：鲁SG（2021）001号"));
        assertThat(screener().screen(approved, ALONE, 1)).isEmpty();
    }

    private List<Rule> attachments(int there, String... lines) {
        var segments =
                List.of(lines).stream()
                        .map(line -> Segment.of(Place.of(Part.BODY, ""), line))
                        .toList();
        return screener().screen(segments, new Circumstances(TODAY, false, false, there)).stream()
                .map(Hit::rule)
                .toList();
    }

    private static List<Rule> rules(Screener screener, String text) {
        return screener.screen(List.of(Segment.of(Place.of(Part.BODY, ""), text)), ALONE).stream()
                .map(Hit::rule)
                .toList();
    }

    private static Hit only(String text, Rule rule) {
        var hits = screen(text).stream().filter(hit -> hit.rule() == rule).toList();
        assertThat(hits).as(text).hasSize(1);
        return hits.getFirst();
    }

    private static List<Hit> screen(String text) {
        return screener().screen(List.of(Segment.of(Place.of(Part.BODY, "第1段"), text)), ALONE);
    }

    private static List<Hit> table(String... rows) {
        return screener().screen(cells(rows), ALONE);
    }

    private static List<Segment> cells(String... rows) {
        var cells = new ArrayList<Segment>();
        for (int row = 0; row < rows.length; row++) {
            var texts = rows[row].split("\\|", -1);
            for (int column = 0; column < texts.length; column++) {
                cells.add(
                        new Segment(
                                Place.of(Part.BODY, "R" + row + "C" + column),
                                texts[column],
                                0,
                                new Segment.Cell(1, row, column)));
            }
        }
        return cells;
    }

    private static Screener screener() {
        return new Screener(Lexicon.of(StarterLists.words()));
    }
}
