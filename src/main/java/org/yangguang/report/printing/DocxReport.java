package org.yangguang.report.printing;

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
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import org.yangguang.law.report.FormCell;
import org.yangguang.law.report.FormTable;
import org.yangguang.law.report.ReportSection;
import org.yangguang.report.domain.AnnualReport;
import org.yangguang.report.domain.AnnualReport.Block;
import org.yangguang.report.domain.Cells;
import org.yangguang.report.printing.Grid.Place;

/**
 * The report as a Word document, laid out like an official document (参照 GB/T 9704): A4, 仿宋三号 text,
 * 黑体 headings, real tables with the form's merged cells.
 */
public final class DocxReport {

    private static final String TEXT_FONT = "仿宋_GB2312";
    private static final String HEADING_FONT = "黑体";
    private static final String SUBHEADING_FONT = "楷体_GB2312";
    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String TABLE_FONT = "宋体";

    /** 三号. */
    private static final int TEXT_SIZE = 16;

    /** 二号. */
    private static final int TITLE_SIZE = 22;

    /** 小五. */
    private static final int TABLE_SIZE = 9;

    /** 四号, for page numbers. */
    private static final int NUMBER_SIZE = 14;

    /** Twentieths of a point in a millimetre. */
    private static final double TWIPS = 1440 / 25.4;

    /** The width between the margins of 28 mm and 26 mm. */
    private static final int TEXT_WIDTH = twips(156);

    private final AnnualReport report;
    private final XWPFDocument document = new XWPFDocument();

    private DocxReport(AnnualReport report) {
        this.report = report;
    }

    public static byte[] of(AnnualReport report) {
        try (var document = new DocxReport(report).document()) {
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("DOCX of " + report.fullTitle() + " failed", e);
        }
    }

    private XWPFDocument document() {
        page();
        document.getProperties().getCoreProperties().setTitle(report.fullTitle());
        title(report.tables().agency());
        title(report.title());
        line("", TEXT_FONT, TEXT_SIZE, 0);
        report.blocks().forEach(this::block);
        pageNumbers();
        return document;
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(twips(210)));
        size.setH(BigInteger.valueOf(twips(297)));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(twips(37)));
        margins.setBottom(BigInteger.valueOf(twips(35)));
        margins.setLeft(BigInteger.valueOf(twips(28)));
        margins.setRight(BigInteger.valueOf(twips(26)));
        margins.setHeader(BigInteger.valueOf(twips(15)));
        margins.setFooter(BigInteger.valueOf(twips(25)));
        margins.setGutter(BigInteger.ZERO);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(var section) -> heading(section);
            case Block.Subheading(var text) -> line(text, SUBHEADING_FONT, TEXT_SIZE, 2);
            case Block.Paragraph(var text) -> line(text, TEXT_FONT, TEXT_SIZE, 2);
            case Block.Table(var form) -> table(form);
        }
    }

    /** The table of requests is as long as a page, so that its part begins one. */
    private void heading(ReportSection section) {
        var paragraph = line(section.heading(), HEADING_FONT, TEXT_SIZE, 2);
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        paragraph.setKeepNext(true);
        paragraph.setPageBreak(section == ReportSection.REQUESTS);
    }

    /** Page numbers between dashes, as GB/T 9704 has them. */
    private void pageNumbers() {
        var paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, "— ", TABLE_FONT, NUMBER_SIZE);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var number = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
        number.setFontFamily(TABLE_FONT);
        number.setFontSize(NUMBER_SIZE);
        number.setText("1");
        run(paragraph, " —", TABLE_FONT, NUMBER_SIZE);
    }

    private void title(String text) {
        var paragraph = line(text, TITLE_FONT, TITLE_SIZE, 0);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBetween(35, LineSpacingRule.EXACT);
    }

    /** A paragraph with a fixed line height of 28 points, 22 lines a page. */
    private XWPFParagraph line(String text, String font, int size, int indent) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBetween(28, LineSpacingRule.EXACT);
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        if (indent > 0) {
            paragraph.setIndentationFirstLine(indent * size * 20);
        }
        run(paragraph, text, font, size);
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, String text, String font, int size) {
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setFontFamily(font, FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", FontCharRange.ascii);
        run.setFontFamily("Times New Roman", FontCharRange.hAnsi);
    }

    private void table(FormTable form) {
        var grid = Grid.of(form);
        var widths = Grid.widths(form).stream().map(w -> w * TEXT_WIDTH / 1000).toList();
        var table = document.createTable();
        table.removeRow(0);
        var ct = table.getCTTbl();
        var properties = ct.getTblPr();
        var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(TEXT_WIDTH));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var columns = ct.getTblGrid() == null ? ct.addNewTblGrid() : ct.getTblGrid();
        widths.forEach(w -> columns.addNewGridCol().setW(BigInteger.valueOf(w)));
        table.setCellMargins(30, 40, 30, 40);
        for (var places : grid.rows()) {
            var row = table.createRow();
            while (!row.getTableCells().isEmpty()) {
                row.removeCell(0);
            }
            row.setCantSplitRow(true);
            for (var place : places) {
                int wide = 0;
                for (int i = 0; i < place.cell().colspan(); i++) {
                    wide += widths.get(place.column() + i);
                }
                fill(row.createCell(), place, wide);
            }
        }
        borders(table);
        line("", TEXT_FONT, TEXT_SIZE, 0);
    }

    private void fill(XWPFTableCell cell, Place place, int width) {
        var form = place.cell();
        var properties =
                cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
        var wide = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        wide.setType(STTblWidth.DXA);
        wide.setW(BigInteger.valueOf(width));
        if (form.colspan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(form.colspan()));
        }
        if (form.rowspan() > 1) {
            properties
                    .addNewVMerge()
                    .setVal(place.continued() ? STMerge.CONTINUE : STMerge.RESTART);
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        var paragraph = cell.getParagraphArray(0);
        if (paragraph == null) {
            paragraph = cell.addParagraph();
        }
        paragraph.setAlignment(
                form.kind() == FormCell.Kind.LABEL
                        ? ParagraphAlignment.LEFT
                        : ParagraphAlignment.CENTER);
        if (!place.continued()) {
            var text =
                    form.cell()
                            .map(figure -> Cells.text(report.tables(), figure))
                            .orElse(form.text());
            run(paragraph, text, TABLE_FONT, TABLE_SIZE);
        }
    }

    private static void borders(XWPFTable table) {
        var line = XWPFTable.XWPFBorderType.SINGLE;
        table.setTopBorder(line, 4, 0, "000000");
        table.setBottomBorder(line, 4, 0, "000000");
        table.setLeftBorder(line, 4, 0, "000000");
        table.setRightBorder(line, 4, 0, "000000");
        table.setInsideHBorder(line, 4, 0, "000000");
        table.setInsideVBorder(line, 4, 0, "000000");
    }

    private static int twips(int millimetres) {
        return (int) Math.round(millimetres * TWIPS);
    }
}
