package org.yangguang.screening.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.yangguang.screening.Part;

/** Reads plain text, tables of separated values and HTML. */
final class Texts {

    private static final Pattern HTML =
            Pattern.compile(
                    "(?is)^\\s*(<!doctype html|<\\?xml|<html|<head|<body|<table|<div|<p[ >])");
    private static final int PAGE = 60;

    private Texts() {}

    static void read(String name, byte[] content, Gathered out) throws IOException {
        var text = Decoding.of(content);
        var ending = AnyFile.ending(name);
        if (ending.equals("csv") || ending.equals("tsv")) {
            table(
                    text,
                    ending.equals("tsv") || text.lines().findFirst().orElse("").indexOf('\t') > 0
                            ? '\t'
                            : ',',
                    out);
        } else if (ending.startsWith("htm")
                || ending.equals("xhtml")
                || HTML.matcher(text).find()) {
            Html.read(text, out);
        } else if (ending.equals("svg") || ending.equals("xml")) {
            Html.readXml(text, out);
        } else if (ending.equals("eml") || ending.equals("mht") || ending.equals("mhtml")) {
            throw new Unreadable("kind");
        } else {
            lines(text, out);
        }
    }

    private static void lines(String text, Gathered out) {
        int line = 0;
        for (var one : (Iterable<String>) text.lines()::iterator) {
            line++;
            out.add(
                    Part.TEXT,
                    "第" + line + "行",
                    one,
                    line % PAGE <= 3 && line % PAGE > 0 && line < PAGE);
        }
    }

    private static void table(String text, char delimiter, Gathered out) throws IOException {
        int table = out.newTable();
        try (var records =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .get()
                        .parse(new StringReader(text))) {
            int row = 0;
            for (var values : records) {
                for (int column = 0; column < values.size(); column++) {
                    if (!values.get(column).isBlank()) {
                        out.cell(
                                Part.TEXT,
                                XlsxSheetWalk.letters(column) + (row + 1),
                                values.get(column),
                                row < 3,
                                table,
                                row,
                                column);
                    }
                }
                row++;
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            if (e instanceof UncheckedIOException unchecked
                    && unchecked.getCause() instanceof Budget.TooMuch) {
                throw unchecked;
            }
            // a quote that nobody closed: read as lines what cannot be read as a table
            lines(text, out);
        }
    }
}
