package org.yangguang.requests.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.AnswerWay;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.WrongRecord;

/**
 * A request to correct a record that comes in, checked but not stored yet.
 *
 * @param receivedOn the day it arrived, in China time
 * @param tell whether the person agreed to be told by mail or text message
 * @param draft the form whose files are its evidence
 */
public record NewRecordCorrection(
        AgencyId agency,
        ReceiptChannel channel,
        LocalDate receivedOn,
        Submitter person,
        Optional<AnswerWay> way,
        boolean tell,
        WrongRecord about,
        Optional<UUID> draft) {}
