package org.yangguang.screening.domain.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/** What the lists hold before an office has written into them. */
public final class StarterLists {

    /** An entry and why it is there. */
    public record Entry(Word word, String note) {}

    private StarterLists() {}

    public static List<Entry> entries() {
        var file =
                Objects.requireNonNull(
                        StarterLists.class.getResourceAsStream("/screening/lists.csv"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8);
                var rows =
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get()
                                .parse(reader)) {
            var entries = new ArrayList<Entry>();
            for (var row : rows) {
                entries.add(
                        new Entry(
                                new Word(
                                        Topic.valueOf(row.get("list")),
                                        row.get("word"),
                                        row.get("other")),
                                row.get("note")));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Word> words() {
        return entries().stream().map(Entry::word).toList();
    }
}
