package org.yangguang.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One piece of a written text of the sample: a line that begins with {@code # } is a heading, lines
 * that begin with {@code |} are a table whose first row is its head, any other is a paragraph.
 */
sealed interface SampleBlock {

    record Heading(String text) implements SampleBlock {}

    record Paragraph(String text) implements SampleBlock {}

    record Table(List<List<String>> rows) implements SampleBlock {}

    static List<SampleBlock> of(List<String> lines) {
        var blocks = new ArrayList<SampleBlock>();
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            if (line.startsWith("|")) {
                rows.add(cells(line));
                continue;
            }
            endTable(blocks, rows);
            if (!line.isBlank()) {
                blocks.add(
                        line.startsWith("# ")
                                ? new Heading(line.substring(2))
                                : new Paragraph(line));
            }
        }
        endTable(blocks, rows);
        return blocks;
    }

    private static void endTable(List<SampleBlock> blocks, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Table(List.copyOf(rows)));
            rows.clear();
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    /** The text as a page shows it. */
    static String html(List<SampleBlock> blocks) {
        return blocks.stream().map(SampleBlock::html).collect(Collectors.joining());
    }

    private static String html(SampleBlock block) {
        return switch (block) {
            case Heading(var text) -> "<h2>" + text + "</h2>";
            case Paragraph(var text) -> "<p>" + text + "</p>";
            case Table(var rows) ->
                    "<table><thead>"
                            + row("th scope=\"col\"", "th", rows.getFirst())
                            + "</thead><tbody>"
                            + rows.stream()
                                    .skip(1)
                                    .map(cells -> row("td", "td", cells))
                                    .collect(Collectors.joining())
                            + "</tbody></table>";
        };
    }

    private static String row(String opening, String name, List<String> cells) {
        return cells.stream()
                .map(text -> "<" + opening + ">" + text + "</" + name + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
