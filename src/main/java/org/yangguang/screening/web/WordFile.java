package org.yangguang.screening.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.yangguang.screening.application.Words;
import org.yangguang.screening.domain.words.Topic;
import org.yangguang.screening.domain.words.Word;
import org.yangguang.screening.reading.Decoding;
import org.yangguang.shared.Refusal;

/** A list as a file: one word a line, with what belongs to it and a remark. */
final class WordFile {

    static final String[] HEADINGS = {"词语", "对应", "说明"};

    private WordFile() {}

    static List<Words.NewWord> read(Topic list, byte[] content) {
        try (var rows = CSVFormat.DEFAULT.parse(new StringReader(Decoding.of(content)))) {
            var words = new ArrayList<Words.NewWord>();
            for (var row : rows) {
                boolean head = row.getRecordNumber() == 1 && row.get(0).strip().equals(HEADINGS[0]);
                if (!head && !row.get(0).isBlank()) {
                    words.add(
                            new Words.NewWord(
                                    new Word(list, row.get(0).strip(), cell(row, 1)),
                                    cell(row, 2)));
                }
            }
            if (words.isEmpty()) {
                throw Refusal.invalid("screening.no-words", "a file without words");
            }
            return words;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw Refusal.invalid("screening.broken-file", String.valueOf(e.getMessage()));
        }
    }

    private static String cell(CSVRecord row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }
}
