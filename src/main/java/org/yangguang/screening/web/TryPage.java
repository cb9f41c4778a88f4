package org.yangguang.screening.web;

import java.util.List;
import org.yangguang.screening.ScreeningLines;

/**
 * The page on which a text or a file is tried.
 *
 * @param text what was typed; it stays
 * @param file the name of what was sent, empty for none
 * @param done whether something was looked through
 * @param secret whether it bears a mark of secrecy
 */
public record TryPage(
        String text,
        String file,
        boolean done,
        boolean secret,
        List<ScreeningLines.Line> lines,
        boolean mayEditLists,
        boolean mayReadEvictions) {

    public long wrong() {
        return lines.stream().filter(line -> line.tone().equals("wrong")).count();
    }

    public long warnings() {
        return lines.stream().filter(line -> line.tone().equals("warn")).count();
    }
}
