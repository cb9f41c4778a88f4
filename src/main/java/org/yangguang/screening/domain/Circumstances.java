package org.yangguang.screening.domain;

import java.time.LocalDate;

/**
 * What must be known beside the text to judge it.
 *
 * @param today by which ages are counted
 * @param newMedia whether it goes out on WeChat or Weibo
 * @param statutoryTable whether its tables are those of the annual report, whose small figures the
 *     law wants (条例第五十条)
 * @param attachments how many files hang on the text
 */
public record Circumstances(
        LocalDate today, boolean newMedia, boolean statutoryTable, int attachments) {

    /** A text or a file of which nothing else is known. */
    public static Circumstances alone(LocalDate today) {
        return new Circumstances(today, false, false, -1);
    }

    /** True when it is known what hangs on the text. */
    public boolean knowsAttachments() {
        return attachments >= 0;
    }
}
