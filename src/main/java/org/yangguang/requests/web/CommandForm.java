package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.shared.web.DayStrip;

/**
 * The form of the command that was chosen.
 *
 * @param path its name in the address
 * @param effect what it does to the clock, in a sentence
 * @param preview what would follow, once asked for; empty before
 * @param strip the days as they would then be
 */
public record CommandForm(
        String path,
        String title,
        String article,
        String effect,
        List<CommandField> fields,
        List<String> preview,
        DayStrip strip) {

    public boolean previewed() {
        return !preview.isEmpty();
    }
}
