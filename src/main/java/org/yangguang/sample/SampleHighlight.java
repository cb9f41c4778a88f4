package org.yangguang.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yangguang.files.FileId;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.PastItem;

/**
 * A publication written out in full, from {@code sample/highlights}: heading lines, a blank line,
 * then paragraphs; {@code #} starts a heading.
 */
record SampleHighlight(
        int number,
        String title,
        ItemChannel channel,
        String column,
        LocalDate publishedOn,
        String documentNumber,
        String attachment,
        List<String> paragraphs) {

    private static final int COUNT = 6;

    static List<SampleHighlight> all() {
        return IntStream.rangeClosed(1, COUNT).mapToObj(SampleHighlight::read).toList();
    }

    PastItem asItem(List<FileId> attachments) {
        boolean disclosure = channel == ItemChannel.DISCLOSURE_COLUMN;
        return new PastItem(
                title,
                channel,
                column,
                publishedOn,
                disclosure ? "%s/2021-9%04d".formatted(SampleAgency.CODE, number) : "",
                documentNumber,
                "",
                SampleAgency.NAME,
                body(),
                "",
                attachments);
    }

    private String body() {
        return paragraphs.stream()
                .map(
                        line ->
                                line.startsWith("# ")
                                        ? "<h2>" + line.substring(2) + "</h2>"
                                        : "<p>" + line + "</p>")
                .collect(Collectors.joining());
    }

    private static SampleHighlight read(int n) {
        String name = "/sample/highlights/%02d.txt".formatted(n);
        try (var stream =
                Objects.requireNonNull(SampleHighlight.class.getResourceAsStream(name), name)) {
            var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return new SampleHighlight(
                    n,
                    value(lines, "标题"),
                    ItemChannel.read(value(lines, "渠道")).orElseThrow(),
                    value(lines, "栏目"),
                    LocalDate.parse(value(lines, "日期")),
                    value(lines, "文号"),
                    value(lines, "附件"),
                    lines.stream().dropWhile(Predicate.not(String::isBlank)).skip(1).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static String value(List<String> lines, String heading) {
        return lines.stream()
                .filter(line -> line.startsWith(heading + "："))
                .map(line -> line.substring(heading.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }
}
