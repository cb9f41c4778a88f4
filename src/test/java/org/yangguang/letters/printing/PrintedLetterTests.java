package org.yangguang.letters.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.domain.Annex;
import org.yangguang.letters.domain.DefaultTemplates;
import org.yangguang.letters.domain.DeliveryWay;
import org.yangguang.letters.domain.FieldValues;
import org.yangguang.letters.domain.LetterContent;
import org.yangguang.letters.domain.LetterNumber;
import org.yangguang.letters.domain.LetterState.Issued;
import org.yangguang.letters.domain.SomeLetters;

/** Letters read back from the files that people get. */
class PrintedLetterTests {

    private static final double POINTS = 72 / 25.4;
    private static final String ODD = "<b>甲 & 乙</b> \"丙\" {理由}";

    @Test
    void standsOnPaperAsTheStandardHasIt() throws IOException {
        try (var document = docx(letter(1))) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).isEqualTo(twips(210));
            assertThat(section.getPgSz().getH()).isEqualTo(twips(297));
            var margins = section.getPgMar();
            assertThat(margins.getTop()).isEqualTo(twips(37));
            assertThat(margins.getLeft()).isEqualTo(twips(28));
            assertThat(
                            twips(210).intValue()
                                    - number(margins.getLeft())
                                    - number(margins.getRight()))
                    .isCloseTo(twips(156).intValue(), within(2));
            assertThat(
                            twips(297).intValue()
                                    - number(margins.getTop())
                                    - number(margins.getBottom()))
                    .isCloseTo(twips(225).intValue(), within(2));
            assertThat(22 * number(section.getDocGrid().getLinePitch()))
                    .isCloseTo(twips(225).intValue(), within(22));
            assertThat(document.getHeaderFooterPolicy().getFirstPageHeader().getText())
                    .contains("泰安市人力资源和社会保障局");
        }
    }

    @Test
    void saysTheSameAsDocxAndAsPdf() throws IOException {
        var letter = letter(1);
        try (var document = docx(letter);
                var pdf = pdf(letter)) {
            var words =
                    document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .collect(Collectors.joining());
            var drawn = bare(new PDFTextStripper().getText(pdf)).replaceAll("—\\d—", "");
            assertThat(words)
                    .contains("泰人社公开〔2025〕1号", "政府信息不存在告知书", "张三：", ODD, "2025年6月16日")
                    .contains("附件：1. 名单.xlsx2. 说明.pdf")
                    .contains("60日内向泰安市人民政府申请行政复议", "https://xzfy.example.cn");
            assertThat(drawn).isEqualTo(bare("泰安市人力资源和社会保障局" + words));
        }
    }

    @Test
    void drawsLongLettersOnManySheetsWithTheFontInside() throws IOException {
        try (var pdf = pdf(letter(60))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            for (var page : pdf.getPages()) {
                assertThat((double) page.getMediaBox().getWidth())
                        .isCloseTo(210 * POINTS, within(1.0));
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
            var second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(pdf)).contains("—2—");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    @Test
    void leavesNumberAndDateOpenUntilItIsIssued() {
        var draft = new PrintedLetter(text(1), Optional.empty());
        assertThat(draft.number()).isEqualTo("（签发时编号）");
        assertThat(draft.date()).isEqualTo("（签发日期）");
        assertThat(draft.fileName()).isEqualTo("草稿政府信息不存在告知书");
    }

    private static PrintedLetter letter(int reasons) {
        var number = new LetterNumber("泰人社公开", 2025, 1);
        return new PrintedLetter(
                text(reasons), Optional.of(new Issued(number, SomeLetters.DAY, List.of())));
    }

    private static org.yangguang.letters.domain.LetterText text(int reasons) {
        var kind = LetterKind.NOT_EXISTING;
        var typed = SomeLetters.typed(kind);
        typed.put("ADDRESSEE", "张三");
        typed.put("REASONS", (ODD + "\n").repeat(reasons));
        return LetterContent.composed(
                        DefaultTemplates.of(kind),
                        FieldValues.read(kind, typed),
                        SomeLetters.SENDER,
                        DeliveryWay.ONLINE,
                        SomeLetters.DAY)
                .text()
                .with(
                        List.of(
                                Annex.of(new UUID(0, 1), "名单.xlsx", "", new byte[] {1}),
                                Annex.of(new UUID(0, 2), "说明.pdf", "", new byte[] {2})));
    }

    private static XWPFDocument docx(PrintedLetter letter) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(LetterDocx.of(letter)));
    }

    private static PDDocument pdf(PrintedLetter letter) throws IOException {
        return Loader.loadPDF(LetterPdf.of(letter));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private static int number(Object measure) {
        return ((BigInteger) measure).intValue();
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }
}
