package org.yangguang.screening.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.yangguang.screening.domain.Part;

/** Reads plain text, tables of separated values and HTML. */
final class Texts {

    private static final Pattern HTML =
            Pattern.compile(
                    "(?is)^\\s*(<!doctype html|<\\?xml|<html|<head|<body|<table|<div|<p[ >])");
    private static final int PAGE = 60;

    private Texts() {}

    static void read(String name, byte[] content, Gathered out) throws IOException {
        var text = decoded(content);
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

    /** Text in the encoding that its bytes show: a byte order mark, else UTF-8, else GB18030. */
    static String decoded(byte[] bytes) throws Unreadable {
        if (AnyFile.starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3, StandardCharsets.UTF_8);
        }
        if (AnyFile.starts(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (AnyFile.starts(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        }
        try {
            return strictly(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return decoded(bytes, 0, Charset.forName("GB18030"));
        }
    }

    private static String decoded(byte[] bytes, int from, Charset charset) throws Unreadable {
        try {
            return strictly(bytes, from, charset);
        } catch (CharacterCodingException e) {
            throw new Unreadable("encoding");
        }
    }

    private static String strictly(byte[] bytes, int from, Charset charset)
            throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }
}
