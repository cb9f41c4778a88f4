package org.yangguang.requests.domain;

import java.util.List;

/**
 * How a request to correct a record ends (更正申请的办理结果，条例第四十一条); it has no line in the annual report.
 */
public sealed interface RecordDecision {

    /**
     * Found true and corrected (予以更正).
     *
     * @param reads what the record says now
     */
    record Corrected(String reads) implements RecordDecision {}

    /**
     * Not this agency's to correct; passed on to the one whose it is (转送有权更正的行政机关).
     *
     * @param to that agency, and how to reach it
     */
    record Transferred(String to) implements RecordDecision {}

    /**
     * Not this agency's to correct; the person is told whose it is (告知向有权更正的行政机关提出).
     *
     * @param to that agency, and how to reach it
     */
    record Redirected(String to) implements RecordDecision {}

    /** Found right, or not shown to be wrong (不予更正). */
    record Refused() implements RecordDecision {}

    /** The decision of this code. */
    static RecordDecision of(String code, String detail) {
        return switch (code) {
            case "CORRECTED" -> new Corrected(detail);
            case "TRANSFERRED" -> new Transferred(detail);
            case "REDIRECTED" -> new Redirected(detail);
            case "REFUSED" -> new Refused();
            default -> throw new IllegalArgumentException("no decision " + code);
        };
    }

    /** All codes, in the order of the law. */
    static List<String> codes() {
        return List.of("CORRECTED", "TRANSFERRED", "REDIRECTED", "REFUSED");
    }

    /** The name in the database, in messages and over the API. */
    default String code() {
        return switch (this) {
            case Corrected _ -> "CORRECTED";
            case Transferred _ -> "TRANSFERRED";
            case Redirected _ -> "REDIRECTED";
            case Refused _ -> "REFUSED";
        };
    }

    /** What the record says now, or which agency it is; empty for a refusal. */
    default String detail() {
        return switch (this) {
            case Corrected(var reads) -> reads;
            case Transferred(var to) -> to;
            case Redirected(var to) -> to;
            case Refused _ -> "";
        };
    }

    default RecordStage stage() {
        return switch (this) {
            case Corrected _ -> RecordStage.CORRECTED;
            case Transferred _ -> RecordStage.TRANSFERRED;
            case Redirected _ -> RecordStage.REDIRECTED;
            case Refused _ -> RecordStage.REFUSED;
        };
    }
}
