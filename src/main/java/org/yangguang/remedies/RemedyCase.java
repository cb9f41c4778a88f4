package org.yangguang.remedies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yangguang.law.period.RemedyInstance;
import org.yangguang.law.period.RemedyProcedure;
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
        long version,
        Proceeding proceeding,
        Aftermath aftermath) {

    /** A case as a ledger tells it: nothing is known of its proceeding. */
    RemedyCase(
            UUID id,
            String number,
            Table4Group kind,
            LocalDate acceptedOn,
            String requestNumber,
            Optional<Conclusion> conclusion,
            String caseNumber,
            long version) {
        this(
                id,
                number,
                kind,
                acceptedOn,
                requestNumber,
                conclusion,
                caseNumber,
                version,
                Proceeding.unknown(kind),
                Aftermath.NONE);
    }

    /** How a case ended (审结). */
    record Conclusion(LocalDate on, Table4Result result) {}

    /**
     * Where the case lies and how far it is (审理).
     *
     * @param body review body or court (复议机关、法院), may be empty
     * @param copyReceivedOn the day the copy of the application, complaint or appeal arrived (收到副本)
     * @param answeredOn the day the agency's reply and evidence were handed in (答复、答辩提交)
     */
    record Proceeding(
            RemedyInstance instance,
            Optional<RemedyProcedure> procedure,
            String body,
            Optional<LocalDate> copyReceivedOn,
            Optional<LocalDate> answeredOn) {

        static Proceeding unknown(Table4Group kind) {
            return new Proceeding(
                    firstInstance(kind), Optional.empty(), "", Optional.empty(), Optional.empty());
        }

        /** Where a case of this kind begins. */
        static RemedyInstance firstInstance(Table4Group kind) {
            return kind == Table4Group.RECONSIDERATION
                    ? RemedyInstance.REVIEW
                    : RemedyInstance.FIRST;
        }
    }

    /**
     * What follows from the decision.
     *
     * @param receivedOn the day the decision reached the agency (收到决定书、判决书)
     * @param answerAgainBy the last day for the new answer that was ordered (责令重新答复的期限)
     * @param answeredAgainOn the day of that answer
     */
    record Aftermath(
            Optional<LocalDate> receivedOn,
            Optional<LocalDate> answerAgainBy,
            Optional<LocalDate> answeredAgainOn) {

        static final Aftermath NONE =
                new Aftermath(Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isCorrected() {
        return conclusion.filter(end -> end.result() == Table4Result.CORRECTED).isPresent();
    }

    RemedyCase aboutRequest(String registered) {
        return new RemedyCase(
                id,
                number,
                kind,
                acceptedOn,
                registered,
                conclusion,
                caseNumber,
                version,
                proceeding,
                aftermath);
    }

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
