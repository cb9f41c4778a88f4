package org.yangguang.remedies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yangguang.law.report.Table4Group;
import org.yangguang.law.report.Table4Result;

/**
 * A review or lawsuit over the agency's disclosure work (条例第五十一条).
 *
 * @param number the office's own number (编号)
 * @param requestNumber registration number of the request it is about (原登记号), may be empty
 * @param conclusion how it ended; empty while pending (尚未审结)
 * @param caseNumber the review body's or court's number (案号), may be empty
 * @param version counts the changes, so that two officers do not overwrite each other; -1 before it
 *     is stored
 */
record RemedyCase(
        UUID id,
        String number,
        Table4Group kind,
        LocalDate acceptedOn,
        String requestNumber,
        Optional<Conclusion> conclusion,
        String caseNumber,
        long version) {

    /** How a case ended (审结). */
    record Conclusion(LocalDate on, Table4Result result) {}

    /** The kind that an office means: as the form says it, or shorter. */
    static Optional<Table4Group> kindOf(String text) {
        var plain = text.replaceAll("\\s", "");
        return Stream.of(Table4Group.values())
                .filter(
                        group ->
                                plain.equals(group.label())
                                        || plain.equals("行政诉讼" + group.label())
                                        || plain.equalsIgnoreCase(group.name()))
                .findFirst();
    }

    /** The result that an office means: 结果维持, or 维持. */
    static Optional<Table4Result> resultOf(String text) {
        var plain = text.replaceAll("\\s", "");
        return Stream.of(Table4Result.UPHELD, Table4Result.CORRECTED, Table4Result.OTHER)
                .filter(
                        result ->
                                plain.equals(result.label())
                                        || plain.equals(result.label().replace("结果", ""))
                                        || plain.equalsIgnoreCase(result.name()))
                .findFirst();
    }
}
