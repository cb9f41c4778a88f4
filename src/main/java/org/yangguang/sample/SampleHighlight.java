package org.yangguang.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.yangguang.files.FileId;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.PastItem;
import org.yangguang.org.Agency;

/**
 * A publication written out in full, from {@code sample/highlights}: heading lines, a blank line,
 * the text, then each file that goes with it below a line {@code @ name}.
 *
 * @param unit the short name of the affiliated unit that published it, empty for the bureau
 */
record SampleHighlight(
        int number,
        String unit,
        String title,
        ItemChannel channel,
        String column,
        LocalDate publishedOn,
        String documentNumber,
        List<SampleBlock> text,
        List<Attachment> attachments) {

    private static final int COUNT = 51;

    /** A file and what is written in it. */
    record Attachment(String name, List<SampleBlock> content) {}

    static List<SampleHighlight> all() {
        return IntStream.rangeClosed(1, COUNT).mapToObj(SampleHighlight::read).toList();
    }

    PastItem asItem(Agency agency, List<FileId> files) {
        boolean disclosure = channel == ItemChannel.DISCLOSURE_COLUMN;
        return new PastItem(
                title,
                channel,
                column,
                publishedOn,
                disclosure ? "%s/2021-9%04d".formatted(agency.code(), number) : "",
                documentNumber,
                "",
                agency.name(),
                SampleBlock.html(text),
                "",
                files);
    }

    private static SampleHighlight read(int n) {
        var lines = SampleFiles.text("highlights/%02d.txt".formatted(n)).lines().toList();
        var head = lines.stream().takeWhile(Predicate.not(String::isBlank)).toList();
        var body = lines.subList(head.size() + 1, lines.size());
        return new SampleHighlight(
                n,
                value(head, "机构"),
                value(head, "标题"),
                ItemChannel.read(value(head, "渠道")).orElseThrow(),
                value(head, "栏目"),
                LocalDate.parse(value(head, "日期")),
                value(head, "文号"),
                SampleBlock.of(body.stream().takeWhile(line -> !line.startsWith("@ ")).toList()),
                attachments(body));
    }

    private static List<Attachment> attachments(List<String> lines) {
        var attachments = new ArrayList<Attachment>();
        for (int n = 0; n < lines.size(); n++) {
            if (lines.get(n).startsWith("@ ")) {
                var content =
                        lines.subList(n + 1, lines.size()).stream()
                                .takeWhile(line -> !line.startsWith("@ "))
                                .toList();
                attachments.add(new Attachment(lines.get(n).substring(2), SampleBlock.of(content)));
            }
        }
        return attachments;
    }

    private static String value(List<String> head, String heading) {
        return head.stream()
                .filter(line -> line.startsWith(heading + "："))
                .map(line -> line.substring(heading.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
