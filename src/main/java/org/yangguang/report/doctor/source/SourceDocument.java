package org.yangguang.report.doctor.source;

import java.util.List;

/**
 * A file as lines of cells.
 *
 * @param titles what the file itself calls its title, surest first
 */
public record SourceDocument(List<Line> lines, List<String> titles) {

    public SourceDocument {
        lines = List.copyOf(lines);
        titles = List.copyOf(titles);
    }
}
