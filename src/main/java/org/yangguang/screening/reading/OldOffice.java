package org.yangguang.screening.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.yangguang.screening.Part;
import org.yangguang.screening.Rule;

/** Reads the binary formats before 2007 (DOC, XLS, PPT, and what WPS writes in their form). */
final class OldOffice {

    private OldOffice() {}

    static void read(byte[] content, Gathered out) throws IOException {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            var root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new Unreadable("encrypted");
            }
            macros(root, out);
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                word(root, out);
            } else if (root.hasEntryCaseInsensitive("Workbook")
                    || root.hasEntryCaseInsensitive("Book")) {
                workbook(root, out);
            } else if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                slides(root, out);
            } else {
                throw new Unreadable("kind");
            }
        } catch (EncryptedDocumentException e) {
            throw new Unreadable("encrypted");
        } catch (Unreadable | Budget.TooMuch e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (e.getCause() instanceof Budget.TooMuch tooMuch) {
                throw tooMuch;
            }
            throw new Unreadable("broken");
        }
    }

    private static void macros(DirectoryEntry folder, Gathered out) {
        for (var entry : folder) {
            var name = entry.getName().toUpperCase(Locale.ROOT);
            if (name.equals("MACROS") || name.startsWith("_VBA_PROJECT") || name.equals("VBA")) {
                out.thing(Rule.MACRO, Part.SCRIPT, "", "VBA", 1);
                return;
            }
            if (name.equals("OBJECTPOOL")
                    && entry instanceof DirectoryEntry objects
                    && objects.getEntryCount() > 0) {
                out.thing(Rule.EMBEDDED_OBJECT, Part.EMBEDDED, "", "", objects.getEntryCount());
            }
        }
    }

    private static void properties(DirectoryNode root, Gathered out) {
        try {
            if (PropertySetFactory.create(root, SummaryInformation.DEFAULT_STREAM_NAME)
                    instanceof SummaryInformation summary) {
                property("作者", summary.getAuthor(), true, out);
                property("最后保存者", summary.getLastAuthor(), true, out);
                property("标题", summary.getTitle(), false, out);
                property("主题", summary.getSubject(), false, out);
                property("备注", summary.getComments(), false, out);
                property("关键词", summary.getKeywords(), false, out);
                property("模板", summary.getTemplate(), false, out);
            }
            if (PropertySetFactory.create(
                            root,
                            org.apache.poi.hpsf.DocumentSummaryInformation.DEFAULT_STREAM_NAME)
                    instanceof org.apache.poi.hpsf.DocumentSummaryInformation more) {
                property("单位", more.getCompany(), true, out);
                property("经理", more.getManager(), true, out);
            }
        } catch (IOException | org.apache.poi.hpsf.HPSFException e) {
            // a file without properties tells nothing by them
        }
    }

    private static void property(
            String name,
            @org.jspecify.annotations.Nullable String value,
            boolean telling,
            Gathered out) {
        if (value == null || value.isBlank()) {
            return;
        }
        out.text(Part.METADATA, name, value);
        if (telling
                && !value.equalsIgnoreCase("Microsoft Office User")
                && !value.equals("Apache POI")) {
            out.thing(Rule.METADATA, Part.METADATA, name, Gathered.hint(value), 1);
        }
    }

    private static void word(DirectoryNode root, Gathered out) throws IOException {
        try (var document = new HWPFDocument(root)) {
            var tracked = new int[1];
            range(document.getRange(), Part.TEXT, out, tracked);
            range(document.getHeaderStoryRange(), Part.HEADER_FOOTER, out, tracked);
            range(document.getFootnoteRange(), Part.FOOTNOTE, out, tracked);
            range(document.getEndnoteRange(), Part.FOOTNOTE, out, tracked);
            range(document.getMainTextboxRange(), Part.TEXT, out, tracked);
            var comments = document.getCommentsRange();
            if (!comments.text().isBlank()) {
                range(comments, Part.COMMENT, out, new int[1]);
                out.thing(
                        Rule.COMMENT, Part.COMMENT, "", "", Math.max(1, comments.numParagraphs()));
            }
            if (tracked[0] > 0) {
                out.thing(Rule.TRACKED_CHANGE, Part.TRACKED_CHANGE, "", "", tracked[0]);
            }
            for (int i = 0; i < document.getPicturesTable().getAllPictures().size(); i++) {
                out.picture();
            }
            properties(root, out);
        }
    }

    private static void range(Range range, Part part, Gathered out, int[] tracked) {
        int table = -1;
        int row = 0;
        int column = 0;
        var cell = new StringBuilder();
        int lines = 0;
        for (int i = 0; i < range.numParagraphs(); i++) {
            var paragraph = range.getParagraph(i);
            var shown = shown(paragraph, i, out, tracked);
            if (part == Part.TEXT && paragraph.isInTable()) {
                if (table < 0) {
                    table = out.newTable();
                    row = 0;
                    column = 0;
                }
                boolean ends = paragraph.text().indexOf(7) >= 0;
                cell.append(shown);
                if (paragraph.isTableRowEnd()) {
                    row++;
                    column = 0;
                    cell.setLength(0);
                } else if (ends) {
                    out.cell(
                            part,
                            "表" + table + "第" + (row + 1) + "行第" + (column + 1) + "列",
                            cell.toString().strip(),
                            false,
                            table,
                            row,
                            column++);
                    cell.setLength(0);
                }
            } else {
                table = -1;
                boolean top = part == Part.HEADER_FOOTER || (part == Part.TEXT && lines < 3);
                out.add(part, "第" + (i + 1) + "段", shown, top);
                lines += shown.isBlank() ? 0 : 1;
            }
        }
    }

    private static String shown(Paragraph paragraph, int number, Gathered out, int[] tracked) {
        var shown = new StringBuilder();
        var unseen = new StringBuilder();
        var deleted = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            var run = paragraph.getCharacterRun(i);
            var text = clean(run.text());
            if (run.isMarkedDeleted()) {
                tracked[0]++;
                deleted.append(text);
            } else if (run.isVanished()) {
                unseen.append(text);
            } else {
                tracked[0] += run.isMarkedInserted() ? 1 : 0;
                shown.append(text);
            }
        }
        var where = "第" + (number + 1) + "段";
        out.text(Part.TRACKED_CHANGE, where, deleted.toString());
        if (!unseen.toString().isBlank()) {
            out.text(Part.HIDDEN_TEXT, where, unseen.toString());
            out.thing(Rule.HIDDEN_TEXT, Part.HIDDEN_TEXT, where, "", 1);
        }
        return shown.toString();
    }

    /** Marks of cells, fields and pictures are no letters. */
    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= ' ' || sign == '\t' || sign == '\n') {
                clean.append(sign);
            } else if (sign == 0x0B || sign == '\r') {
                clean.append('\n');
            }
        }
        return clean.toString();
    }

    private static void workbook(DirectoryNode root, Gathered out) throws IOException {
        try (var book = new HSSFWorkbook(root, false)) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                boolean hidden = book.isSheetHidden(i) || book.isSheetVeryHidden(i);
                sheet(book.getSheetAt(i), hidden, out);
            }
            for (int i = 0; i < book.getAllPictures().size(); i++) {
                out.picture();
            }
            properties(root, out);
        }
    }

    private static void sheet(HSSFSheet sheet, boolean hidden, Gathered out) {
        var name = sheet.getSheetName();
        out.text(hidden ? Part.HIDDEN_SHEET : Part.TEXT, "工作表名", name);
        int table = out.newTable();
        int hiddenRows = 0;
        var hiddenColumns = new java.util.TreeSet<Integer>();
        int comments = 0;
        int filled = 0;
        for (var row : sheet) {
            boolean rowHidden = row.getZeroHeight();
            boolean any = false;
            for (var cell : row) {
                var text = text(cell);
                if (cell.getCellComment() != null) {
                    comments++;
                    out.text(
                            Part.COMMENT,
                            name + "!" + cell.getAddress(),
                            cell.getCellComment().getString().getString());
                }
                if (text.isBlank()) {
                    continue;
                }
                boolean columnHidden = sheet.isColumnHidden(cell.getColumnIndex());
                if (columnHidden && !hidden) {
                    hiddenColumns.add(cell.getColumnIndex());
                }
                if (!any) {
                    any = true;
                    filled++;
                    hiddenRows += rowHidden && !hidden ? 1 : 0;
                }
                out.cell(
                        hidden
                                ? Part.HIDDEN_SHEET
                                : rowHidden
                                        ? Part.HIDDEN_ROW
                                        : columnHidden ? Part.HIDDEN_COLUMN : Part.TEXT,
                        name + "!" + cell.getAddress(),
                        text,
                        filled <= 3,
                        table,
                        row.getRowNum(),
                        cell.getColumnIndex());
            }
        }
        if (hidden) {
            out.thing(Rule.HIDDEN_SHEET, Part.HIDDEN_SHEET, name, name, 1);
        }
        if (hiddenRows > 0) {
            out.thing(Rule.HIDDEN_ROW, Part.HIDDEN_ROW, name, "", hiddenRows);
        }
        if (!hiddenColumns.isEmpty()) {
            out.thing(Rule.HIDDEN_COLUMN, Part.HIDDEN_COLUMN, name, "", hiddenColumns.size());
        }
        if (comments > 0) {
            out.thing(Rule.COMMENT, Part.COMMENT, name, "", comments);
        }
        out.top(
                Part.HEADER_FOOTER,
                name,
                sheet.getHeader().getCenter()
                        + " "
                        + sheet.getHeader().getLeft()
                        + " "
                        + sheet.getHeader().getRight());
        out.top(
                Part.HEADER_FOOTER,
                name,
                sheet.getFooter().getCenter()
                        + " "
                        + sheet.getFooter().getLeft()
                        + " "
                        + sheet.getFooter().getRight());
    }

    private static String text(Cell cell) {
        var type =
                cell.getCellType() == CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC ->
                    DateUtil.isCellDateFormatted(cell)
                            ? DateUtil.getLocalDateTime(cell.getNumericCellValue())
                                    .toLocalDate()
                                    .toString()
                            : java.math.BigDecimal.valueOf(cell.getNumericCellValue())
                                    .stripTrailingZeros()
                                    .toPlainString();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            default -> "";
        };
    }

    private static void slides(DirectoryNode root, Gathered out) throws IOException {
        try (var show = new HSLFSlideShow(root)) {
            for (var slide : show.getSlides()) {
                slide(slide, out);
            }
            for (int i = 0; i < show.getPictureData().size(); i++) {
                out.picture();
            }
            properties(root, out);
        }
    }

    private static void slide(HSLFSlide slide, Gathered out) {
        var where = "第" + slide.getSlideNumber() + "页";
        boolean hidden = slide.isHidden();
        int lines = 0;
        for (var paragraphs : slide.getTextParagraphs()) {
            var text = HSLFTextParagraph.getText(paragraphs);
            out.add(hidden ? Part.HIDDEN_SLIDE : Part.TEXT, where, text, !hidden && lines++ < 3);
        }
        if (hidden) {
            out.thing(Rule.HIDDEN_SLIDE, Part.HIDDEN_SLIDE, where, "", 1);
        }
        if (slide.getNotes() != null) {
            var notes = new StringBuilder();
            slide.getNotes()
                    .getTextParagraphs()
                    .forEach(
                            paragraphs ->
                                    notes.append(HSLFTextParagraph.getText(paragraphs))
                                            .append('\n'));
            if (!notes.toString().isBlank()) {
                out.text(Part.SPEAKER_NOTES, where, notes.toString());
                out.thing(Rule.SPEAKER_NOTES, Part.SPEAKER_NOTES, where, "", 1);
            }
        }
        for (var comment : slide.getComments()) {
            out.text(Part.COMMENT, where, comment.getAuthor() + " " + comment.getText());
            out.thing(Rule.COMMENT, Part.COMMENT, where, "", 1);
        }
    }
}
