package org.yangguang.law.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of a report without its tables, paragraphs joined and white space taken out.
 *
 * @param title as printed, agency and year in it or not
 * @param opening what stands before the first part
 * @param publishedOn when the page says that it was published
 */
public record ReportText(
        String title, String opening, List<Part> parts, @Nullable LocalDate publishedOn) {

    /**
     * A part under a heading of the first rank, and the part of the form that the heading means, if
     * any.
     */
    public record Part(String heading, @Nullable ReportSection section, String body) {}

    public ReportText {
        parts = List.copyOf(parts);
    }

    public static ReportText empty() {
        return new ReportText("", "", List.of(), null);
    }

    public Optional<Part> part(ReportSection section) {
        return parts.stream().filter(part -> part.section() == section).findFirst();
    }

    /** The words of one part of the form; empty when it is not there. */
    public String body(ReportSection section) {
        return parts.stream()
                .filter(part -> part.section() == section)
                .map(Part::body)
                .collect(Collectors.joining());
    }

    /** All parts one after another. */
    public String bodies() {
        return parts.stream().map(Part::body).collect(Collectors.joining("。"));
    }

    public String whole() {
        return opening + "。" + bodies();
    }
}
