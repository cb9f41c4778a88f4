package org.yangguang.report.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yangguang.law.report.FormCell;
import org.yangguang.law.report.FormTable;
import org.yangguang.law.report.ReportSection;
import org.yangguang.report.domain.AnnualReport;
import org.yangguang.report.domain.AnnualReport.Block;
import org.yangguang.report.domain.Cells;
import org.yangguang.report.printing.Grid.Place;

/**
 * The report as a workbook: a sheet for each part, figures as numbers, the form's merged cells
 * merged.
 */
public final class XlsxReport {

    private static final int TEXT_WIDTH = 100;
    private static final int TABLE_WIDTH = 110;

    /** In points; a row is never higher than Excel allows. */
    private static final float LINE_HEIGHT = 16;

    private static final float HIGHEST = 409;

    private final AnnualReport report;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle words = style(HorizontalAlignment.LEFT, false);
    private final CellStyle headings = headings();
    private final CellStyle label = style(HorizontalAlignment.LEFT, true);
    private final CellStyle middle = style(HorizontalAlignment.CENTER, true);

    private XlsxReport(AnnualReport report) {
        this.report = report;
    }

    public static byte[] of(AnnualReport report) {
        var workbook = new XlsxReport(report);
        try (var book = workbook.book) {
            workbook.fill();
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("XLSX of " + report.fullTitle() + " failed", e);
        }
    }

    private void fill() {
        for (var section : ReportSection.values()) {
            var sheet = book.createSheet(section.heading());
            sheet.getPrintSetup().setPaperSize((short) 9);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            if (section == ReportSection.OVERVIEW) {
                line(sheet, report.tables().agency(), headings);
                line(sheet, report.title(), headings);
                report.openingBlocks().forEach(block -> block(sheet, block));
            }
            report.blocks(section).forEach(block -> block(sheet, block));
            if (report.blocks(section).stream().noneMatch(Block.Table.class::isInstance)) {
                sheet.setColumnWidth(0, TEXT_WIDTH * 256);
            }
        }
    }

    private void block(XSSFSheet sheet, Block block) {
        switch (block) {
            case Block.Heading(var section) -> line(sheet, section.heading(), headings);
            case Block.Subheading(var text) -> line(sheet, text, headings);
            case Block.Paragraph(var text) -> line(sheet, text, words);
            case Block.Table(var form) -> table(sheet, form);
        }
    }

    private static void line(XSSFSheet sheet, String text, CellStyle style) {
        var row = sheet.createRow(next(sheet));
        row.setHeightInPoints(height(text));
        var cell = row.createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** As high as its lines: not every program fits rows to wrapped text by itself. */
    private static float height(String text) {
        int lines = 1 + text.length() * 2 / (TEXT_WIDTH - 4);
        return Math.min(LINE_HEIGHT * lines + 4, HIGHEST);
    }

    private CellStyle headings() {
        var font = book.createFont();
        font.setBold(true);
        var style = style(HorizontalAlignment.LEFT, false);
        style.setFont(font);
        return style;
    }

    private static int next(XSSFSheet sheet) {
        return sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1;
    }

    private void table(XSSFSheet sheet, FormTable form) {
        var widths = Grid.widths(form);
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * TABLE_WIDTH * 256 / 1000);
        }
        sheet.addMergedRegion(
                new CellRangeAddress(
                        sheet.getLastRowNum(), sheet.getLastRowNum(), 0, form.columns() - 1));
        for (var places : Grid.of(form).rows()) {
            int number = next(sheet);
            var row = sheet.createRow(number);
            row.setHeightInPoints(30);
            for (int column = 0; column < form.columns(); column++) {
                row.createCell(column).setCellStyle(middle);
            }
            places.forEach(place -> place(sheet, number, place));
        }
    }

    private void place(XSSFSheet sheet, int row, Place place) {
        var form = place.cell();
        if (place.continued()) {
            return;
        }
        int last = place.column() + form.colspan() - 1;
        if (form.rowspan() > 1 || form.colspan() > 1) {
            sheet.addMergedRegion(
                    new CellRangeAddress(row, row + form.rowspan() - 1, place.column(), last));
        }
        var cell = sheet.getRow(row).getCell(place.column());
        cell.setCellStyle(form.kind() == FormCell.Kind.LABEL ? label : middle);
        var figure = form.cell().map(any -> Cells.text(report.tables(), any));
        if (figure.isEmpty()) {
            cell.setCellValue(form.text());
        } else if (!figure.get().isEmpty()) {
            cell.setCellValue(new BigDecimal(figure.get()).doubleValue());
        }
    }

    private CellStyle style(HorizontalAlignment alignment, boolean bordered) {
        var style = book.createCellStyle();
        style.setWrapText(true);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (bordered) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
