package org.yangguang.remedies;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A review or lawsuit as the file of its request tells it (复议、诉讼情况).
 *
 * @param caseNumber the review body's or court's number (案号), may be empty
 * @param body review body or court, may be empty
 * @param evidenceBy the last day for reply and evidence (举证期限), once the copy has arrived
 * @param end how it ended, empty while pending
 */
public record Proceedings(
        String number,
        String kind,
        String caseNumber,
        String body,
        LocalDate acceptedOn,
        Optional<LocalDate> copyReceivedOn,
        Optional<LocalDate> evidenceBy,
        Optional<LocalDate> answeredOn,
        String end) {}
