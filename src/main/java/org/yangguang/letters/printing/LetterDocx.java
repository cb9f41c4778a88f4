package org.yangguang.letters.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/**
 * A letter as a Word document in the letter form of GB/T 9704—2012 (信函格式). The red head and the
 * rules stand in the first page's header and footer, so that they move nothing in the text.
 */
public final class LetterDocx {

    private static final String TEXT_FONT = "仿宋_GB2312";
    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String NUMBER_FONT = "宋体";
    private static final String RED = "D4000F";

    /** 三号. */
    private static final int TEXT_SIZE = 16;

    /** 二号. */
    private static final int TITLE_SIZE = 22;

    /** 四号. */
    private static final int NUMBER_SIZE = 14;

    private static final int HEAD_SIZE = 30;

    /** Twentieths of a point in a millimetre. */
    private static final double TWIPS = 1440 / 25.4;

    /** 225 mm for 22 lines. */
    private static final int LINE = (int) Math.round(225 * TWIPS / 22);

    /** How much narrower than its size a character stands, so that 28 fill 156 mm (1/4096 pt). */
    private static final int CHARACTER_SPACE =
            (int) Math.round((156 * TWIPS / 20 / 28 - TEXT_SIZE) * 4096);

    private final PrintedLetter letter;
    private final XWPFDocument document = new XWPFDocument();

    private LetterDocx(PrintedLetter letter) {
        this.letter = letter;
    }

    public static byte[] of(PrintedLetter letter) {
        try (var document = new LetterDocx(letter).document()) {
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    private XWPFDocument document() {
        page();
        var text = letter.text();
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(letter.fileName());
        properties.setCreator(text.agency());
        firstPage();
        pageNumbers();
        line(letter.number()).setAlignment(ParagraphAlignment.RIGHT);
        line("");
        title(text.title());
        line("");
        line(text.addressee() + "：");
        text.paragraphs().forEach(this::paragraph);
        text.remedies().forEach(this::paragraph);
        letter.annexes().forEach(this::annex);
        signature();
        if (!letter.note().isEmpty()) {
            paragraph(letter.note());
        }
        return document;
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        var margins = section.addNewPgMar();
        margins.setTop(twips(37));
        margins.setBottom(twips(35));
        margins.setLeft(twips(28));
        margins.setRight(twips(26));
        margins.setHeader(twips(30));
        margins.setFooter(twips(20));
        margins.setGutter(BigInteger.ZERO);
        section.addNewTitlePg();
        var grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES_AND_CHARS);
        grid.setLinePitch(BigInteger.valueOf(LINE));
        grid.setCharSpace(BigInteger.valueOf(CHARACTER_SPACE));
    }

    /** The agency in red, its top edge 30 mm below the sheet's, and rules of 170 mm. */
    private void firstPage() {
        var head = document.createHeader(HeaderFooterType.FIRST).createParagraph();
        wide(head);
        var name = run(head, letter.text().agency(), TITLE_FONT, HEAD_SIZE);
        name.setColor(RED);
        rule(head.getCTPPr().addNewPBdr().addNewBottom(), STBorder.THICK_THIN_SMALL_GAP, 11);
        var foot = document.createFooter(HeaderFooterType.FIRST).createParagraph();
        wide(foot);
        rule(foot.getCTPPr().addNewPBdr().addNewBottom(), STBorder.THIN_THICK_SMALL_GAP, 0);
    }

    private static void wide(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setIndentationLeft(-twips(8).intValue());
        paragraph.setIndentationRight(-twips(6).intValue());
    }

    private static void rule(CTBorder border, STBorder.Enum kind, int space) {
        border.setVal(kind);
        border.setSz(BigInteger.valueOf(24));
        border.setSpace(BigInteger.valueOf(space));
        border.setColor(RED);
    }

    /** Page numbers between dashes, on all pages but the first. */
    private void pageNumbers() {
        document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        var paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, "—", NUMBER_FONT, NUMBER_SIZE);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var number = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
        number.setFontFamily(NUMBER_FONT);
        number.setFontSize(NUMBER_SIZE);
        number.setText("2");
        run(paragraph, "—", NUMBER_FONT, NUMBER_SIZE);
    }

    private void title(String text) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBetween(35, LineSpacingRule.EXACT);
        paragraph.getCTPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        run(paragraph, text, TITLE_FONT, TITLE_SIZE);
    }

    /** Agency and date, the seal over both; never torn from each other and from the text. */
    private void signature() {
        document.getLastParagraph().setKeepNext(true);
        line("").setKeepNext(true);
        line("").setKeepNext(true);
        signed(letter.text().agency(), 2).setKeepNext(true);
        signed(letter.date(), 4);
    }

    private XWPFParagraph signed(String text, int characters) {
        var paragraph = line(text);
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        paragraph.setIndentationRight(characters * TEXT_SIZE * 20);
        return paragraph;
    }

    private void paragraph(String text) {
        line(text).setIndentationFirstLine(2 * TEXT_SIZE * 20);
    }

    /** Names a file; from the second on under the name of the first. */
    private void annex(String text) {
        document.getLastParagraph().setKeepNext(true);
        line(text).setIndentationFirstLine((text.startsWith("附件") ? 2 : 5) * TEXT_SIZE * 20);
    }

    private XWPFParagraph line(String text) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBetween(LINE / 20.0, LineSpacingRule.EXACT);
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        run(paragraph, text, TEXT_FONT, TEXT_SIZE);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int size) {
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setFontFamily(font, FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", FontCharRange.ascii);
        run.setFontFamily("Times New Roman", FontCharRange.hAnsi);
        return run;
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS));
    }
}
