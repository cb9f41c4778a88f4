package org.yangguang.requests.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.Wish;

/**
 * What comes in, checked but not stored yet.
 *
 * @param arrivedOn the day it arrived, in China time
 * @param draft the form whose files go with it
 */
public record NewSubmission(
        AgencyId agency,
        ReceiptChannel channel,
        LocalDate arrivedOn,
        Submitter submitter,
        Wish wish,
        Optional<UUID> draft) {}
