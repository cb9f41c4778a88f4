package org.yangguang.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;

/** A Word document: its first paragraph is the title. */
final class SampleDocument {

    private static final int TEXT_SIZE = 12;
    private static final int TITLE_SIZE = 18;

    private final XWPFDocument document = new XWPFDocument();

    private SampleDocument() {}

    static byte[] of(List<SampleBlock> content) {
        var made = new SampleDocument();
        try (var document = made.document;
                var out = new ByteArrayOutputStream()) {
            content.forEach(made::add);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private void add(SampleBlock block) {
        switch (block) {
            case SampleBlock.Heading(var text) ->
                    write(document.createParagraph(), text, "黑体", TEXT_SIZE);
            case SampleBlock.Paragraph(var text) -> paragraph(text);
            case SampleBlock.Table(var rows) -> table(rows);
        }
    }

    private void paragraph(String text) {
        boolean first = document.getParagraphs().isEmpty();
        var paragraph = document.createParagraph();
        if (first) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            paragraph.setSpacingAfter(TITLE_SIZE * 20);
            write(paragraph, text, "方正小标宋简体", TITLE_SIZE);
        } else {
            write(paragraph, text, "宋体", TEXT_SIZE);
        }
    }

    private void table(List<List<String>> rows) {
        var table = document.createTable(rows.size(), rows.getFirst().size());
        table.setWidth("100%");
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                write(
                        table.getRow(row).getCell(column).getParagraphArray(0),
                        rows.get(row).get(column),
                        "宋体",
                        TEXT_SIZE);
            }
        }
        document.createParagraph();
    }

    private static void write(XWPFParagraph paragraph, String text, String font, int size) {
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setFontFamily(font, FontCharRange.eastAsia);
    }
}
