package org.yangguang.screening.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yangguang.screening.reading.PlantedFiles.ID;
import static org.yangguang.screening.reading.PlantedFiles.docx;
import static org.yangguang.screening.reading.PlantedFiles.paragraph;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yangguang.screening.Part;
import org.yangguang.screening.Rule;
import org.yangguang.screening.Severity;
import org.yangguang.screening.domain.Circumstances;
import org.yangguang.screening.domain.Hit;
import org.yangguang.screening.domain.checks.Screener;
import org.yangguang.screening.domain.words.Lexicon;
import org.yangguang.screening.domain.words.StarterLists;

/** Files tell all that is in them, also what they hide. */
class FileScreeningTests {

    private static final Screener SCREENER = new Screener(Lexicon.of(StarterLists.words()));

    @Test
    void aDocxTellsWhatItHides() {
        var hits = screen("通知.docx", PlantedFiles.docxWithEverything());
        assertThat(hits)
                .extracting(Hit::rule)
                .contains(
                        Rule.COMMENT,
                        Rule.TRACKED_CHANGE,
                        Rule.HIDDEN_TEXT,
                        Rule.MACRO,
                        Rule.EXTERNAL_LINK,
                        Rule.METADATA);
        assertThat(places(hits, Rule.RESIDENT_ID))
                .containsExactlyInAnyOrder(Part.HIDDEN_TEXT, Part.COMMENT, Part.TRACKED_CHANGE);
        assertThat(hits)
                .filteredOn(hit -> hit.rule() == Rule.METADATA)
                .hasSize(3)
                .allMatch(hit -> !hit.excerpt().contains("示例作者"));
        assertThat(hits).noneMatch(hit -> hit.excerpt().contains(ID));
    }

    @Test
    void aPlainDocxTellsNothing() {
        assertThat(screen("通知.docx", docx(paragraph("关于印发办法的通知") + paragraph("现予印发。")))).isEmpty();
    }

    @Test
    void aNumberInSeveralRunsIsOneNumber() {
        var split =
                "<w:p><w:r><w:t>370902</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>19900307</w:t></w:r><w:r><w:t>1231</w:t></w:r></w:p>";
        assertThat(rules(screen("a.docx", docx(split)))).contains(Rule.RESIDENT_ID);
    }

    @Test
    void aMarkInTheHeaderIsEvicted() {
        var file =
                docx(
                        paragraph("正文一") + paragraph("正文二") + paragraph("正文三") + paragraph("正文四"),
                        Map.of(
                                "word/_rels/document.xml.rels",
                                "<Relationships xmlns=\"x\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/></Relationships>",
                                "word/header1.xml",
                                "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                        + paragraph("机密★10年")
                                        + "</w:hdr>"));
        assertThat(screen("a.docx", file))
                .filteredOn(hit -> hit.rule() == Rule.SECRECY_MARK)
                .singleElement()
                .matches(hit -> hit.severity() == Severity.BLOCK && hit.detail().equals("evict"));
    }

    @Test
    void tablesAreReadAsTables() {
        var row = "<w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>";
        var table =
                "<w:tbl>"
                        + row.formatted(paragraph("姓名"), paragraph("电话"))
                        + row.formatted(paragraph("张伟明"), paragraph("13812345678"))
                        + row.formatted(paragraph("李秀英"), paragraph("13812345679"))
                        + row.formatted(paragraph("王建国"), paragraph("13812345670"))
                        + "</w:tbl>";
        assertThat(screen("a.docx", docx(table)))
                .filteredOn(hit -> hit.rule() == Rule.MOBILE)
                .allMatch(hit -> hit.severity() == Severity.BLOCK)
                .isNotEmpty();
    }

    @Test
    void tenThousandTablesAreReadInTime() {
        var one =
                "<w:tbl><w:tr><w:tc>"
                        + paragraph("甲")
                        + "</w:tc><w:tc>"
                        + paragraph("12")
                        + "</w:tc></w:tr></w:tbl>";
        long begun = System.nanoTime();
        var hits = screen("a.docx", docx(one.repeat(10_000) + paragraph("身份证" + ID)));
        assertThat(rules(hits)).containsExactly(Rule.RESIDENT_ID);
        assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
    }

    @Test
    void anXlsxTellsWhatItHides() {
        hidden(screen("名单.xlsx", PlantedFiles.xlsxWithEverything()), true);
    }

    @Test
    void theFormatBefore2007TellsItToo() {
        hidden(screen("名单.xls", PlantedFiles.xlsWithEverything()), false);
    }

    private static void hidden(List<Hit> hits, boolean white) {
        assertThat(hits)
                .extracting(Hit::rule)
                .contains(Rule.HIDDEN_SHEET, Rule.HIDDEN_ROW, Rule.HIDDEN_COLUMN, Rule.COMMENT);
        assertThat(places(hits, Rule.RESIDENT_ID))
                .contains(Part.HIDDEN_SHEET, Part.HIDDEN_COLUMN, Part.COMMENT);
        assertThat(places(hits, Rule.MOBILE)).contains(Part.HIDDEN_ROW, Part.HIDDEN_SHEET);
        if (white) {
            assertThat(rules(hits)).contains(Rule.HIDDEN_TEXT);
            assertThat(places(hits, Rule.RESIDENT_ID)).contains(Part.HIDDEN_TEXT);
        }
        assertThat(hits)
                .filteredOn(hit -> hit.rule() == Rule.HIDDEN_SHEET)
                .singleElement()
                .extracting(hit -> hit.place().at())
                .isEqualTo("底表");
    }

    @Test
    void aPdfTellsWhatItHides() {
        var hits = screen("a.pdf", PlantedFiles.pdfWithEverything());
        assertThat(rules(hits))
                .contains(
                        Rule.COVERED_TEXT,
                        Rule.HIDDEN_TEXT,
                        Rule.COMMENT,
                        Rule.METADATA,
                        Rule.EMBEDDED_OBJECT);
        assertThat(places(hits, Rule.RESIDENT_ID))
                .contains(Part.COVERED_TEXT, Part.COMMENT, Part.EMBEDDED);
        assertThat(places(hits, Rule.MOBILE)).contains(Part.HIDDEN_TEXT);
        assertThat(places(hits, Rule.BANK_CARD)).contains(Part.HIDDEN_TEXT);
        assertThat(hits)
                .filteredOn(hit -> hit.rule() == Rule.COVERED_TEXT)
                .singleElement()
                .extracting(Hit::excerpt)
                .asString()
                .doesNotContain(ID);
    }

    @Test
    void textOnAColouredGroundShows() {
        assertThat(screen("a.pdf", PlantedFiles.pdf("plain words only"))).isEmpty();
    }

    @Test
    void anEarlierVersionOfAPdfIsRead() {
        var hits = screen("a.pdf", PlantedFiles.pdfWithAnEarlierVersion());
        assertThat(rules(hits)).contains(Rule.PREVIOUS_VERSION);
        assertThat(places(hits, Rule.RESIDENT_ID)).containsExactly(Part.PREVIOUS_VERSION);
    }

    @Test
    void aScannedPageHidesNothingAndIsForAPersonToRead() {
        assertThat(rules(screen("a.pdf", PlantedFiles.scannedPdf(true))))
                .containsExactly(Rule.PICTURE);
        assertThat(rules(screen("a.pdf", PlantedFiles.scannedPdf(false))))
                .containsExactlyInAnyOrder(Rule.NO_TEXT_LAYER, Rule.PICTURE);
    }

    @Test
    void anOfdTellsWhatIsUnderABar() {
        var hits = screen("a.ofd", PlantedFiles.ofd());
        assertThat(rules(hits)).contains(Rule.COVERED_TEXT, Rule.METADATA, Rule.MOBILE);
        assertThat(places(hits, Rule.RESIDENT_ID)).containsExactly(Part.COVERED_TEXT);
    }

    @Test
    void aPictureTellsWhereItWasTaken() {
        var hits = screen("a.jpg", PlantedFiles.jpegWithPlace());
        assertThat(rules(hits)).contains(Rule.PICTURE_LOCATION, Rule.METADATA, Rule.PICTURE);
    }

    @Test
    void htmlTellsScriptsCommentsHiddenAndCarriedData() {
        var picture = java.util.Base64.getEncoder().encodeToString(PlantedFiles.jpegWithPlace());
        var html =
                "<html><head><style>p{}</style><script>var id='"
                        + ID
                        + "'</script></head><body>"
                        + "<!-- 联系人手机13812345678 --><p>证件370902<b>19900307</b>1231</p>"
                        + "<div style='display:none'>卡号6222021600000000006</div>"
                        + "<img alt='图' src='data:image/jpeg;base64,"
                        + picture
                        + "'><p onclick='x()'>文</p></body></html>";
        var hits = screen("a.html", html.getBytes(StandardCharsets.UTF_8));
        assertThat(rules(hits))
                .contains(Rule.MACRO, Rule.COMMENT, Rule.HIDDEN_TEXT, Rule.PICTURE_LOCATION);
        assertThat(places(hits, Rule.RESIDENT_ID)).contains(Part.TEXT, Part.SCRIPT);
        assertThat(places(hits, Rule.MOBILE)).containsExactly(Part.COMMENT);
        assertThat(places(hits, Rule.BANK_CARD)).containsExactly(Part.HIDDEN_TEXT);
    }

    @Test
    void plainTextIsReadInWhateverEncodingItBears() {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            var hits = screen("a.txt", ("身份证号" + ID).getBytes(charset));
            assertThat(rules(hits)).as(charset.name()).containsExactly(Rule.RESIDENT_ID);
        }
    }

    @Test
    void aListInSeparatedValuesIsAList() {
        var csv = "姓名,电话\n张伟明,13812345678\n李秀英,13812345679\n王建国,13812345670\n";
        assertThat(screen("a.csv", csv.getBytes(StandardCharsets.UTF_8)))
                .filteredOn(hit -> hit.rule() == Rule.MOBILE)
                .isNotEmpty()
                .allMatch(hit -> hit.severity() == Severity.BLOCK);
    }

    @Test
    void whatLiesInAnArchiveIsReadToo() {
        var zip = PlantedFiles.nested(2, ("身份证" + ID).getBytes(StandardCharsets.UTF_8), "名单.txt");
        assertThat(screen("材料.zip", zip))
                .filteredOn(hit -> hit.rule() == Rule.RESIDENT_ID)
                .singleElement()
                .extracting(hit -> hit.place().file())
                .isEqualTo("材料.zip › 第0层.zip › 名单.txt");
    }

    @Test
    void bombsAreNoPass() {
        assertThat(blocked("a.zip", PlantedFiles.bomb())).isEqualTo("swells");
        assertThat(blocked("a.zip", PlantedFiles.nested(9, new byte[] {'a'}, "a.txt")))
                .isEqualTo("swells");
    }

    @Test
    void whatCannotBeReadIsNoPass() {
        assertThat(blocked("a.docx", new byte[0])).isEqualTo("empty");
        assertThat(blocked("a.pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("broken");
        assertThat(blocked("a.docx", docx("<w:p><w:r>"))).isEqualTo("broken");
        assertThat(blocked("a.rar", "Rar!\u001A\u0007".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("kind");
        assertThat(blocked("a.bin", new byte[] {1, 0, 2, 0})).isEqualTo("kind");
        assertThat(blocked("a.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isEqualTo("broken");
    }

    @Test
    void entitiesAreNotFetched() {
        var evil =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
        var file = PlantedFiles.zip(Map.of("word/document.xml", PlantedFiles.text(evil)));
        assertThat(screen("a.docx", file)).allMatch(hit -> hit.rule() == Rule.UNREADABLE);
    }

    private static String blocked(String name, byte[] content) {
        var hits = screen(name, content);
        assertThat(hits)
                .as(name)
                .anyMatch(hit -> hit.rule() == Rule.UNREADABLE && hit.severity() == Severity.BLOCK);
        return hits.getFirst().detail();
    }

    private static List<Part> places(List<Hit> hits, Rule rule) {
        return hits.stream()
                .filter(hit -> hit.rule() == rule)
                .map(hit -> hit.place().part())
                .distinct()
                .toList();
    }

    private static List<Rule> rules(List<Hit> hits) {
        return hits.stream().map(Hit::rule).distinct().toList();
    }

    private static List<Hit> screen(String name, byte[] content) {
        return FileScreening.of(
                name, content, SCREENER, Circumstances.alone(LocalDate.of(2021, 12, 1)));
    }
}
