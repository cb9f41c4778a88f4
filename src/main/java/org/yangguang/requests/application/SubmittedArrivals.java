package org.yangguang.requests.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.Arrivals;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.MailReader;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.Wish;
import org.yangguang.requests.domain.WrongRecord;

/** Arrivals become submissions, or requests to correct a record. */
@Component
class SubmittedArrivals implements Arrivals {

    private final SubmissionIntake intake;
    private final RecordCorrectionIntake records;
    private final MailIntake mails;
    private final MailReader reader;

    SubmittedArrivals(
            SubmissionIntake intake,
            RecordCorrectionIntake records,
            MailIntake mails,
            MailReader reader) {
        this.intake = intake;
        this.records = records;
        this.mails = mails;
        this.reader = reader;
    }

    @Override
    public String take(
            String key,
            AgencyId agency,
            ReceiptChannel channel,
            LocalDate arrivedOn,
            ApplicantType type,
            String name,
            String phone,
            List<String> wanted) {
        var submitter =
                new Submitter(type, name, Optional.empty(), "", new ContactWays(phone, "", ""));
        var wish = new Wish(wanted, Optional.empty(), Optional.empty(), "");
        var made = new NewSubmission(agency, channel, arrivedOn, submitter, wish, Optional.empty());
        return intake.submit(new Sending("arrival " + key, made.toString()), made).number();
    }

    @Override
    public void takeMail(AgencyId agency, Instant arrivedAt, byte[] source) {
        var read = reader.read(source, true);
        mails.take(agency, Optional.empty(), arrivedAt, source, true, read);
    }

    @Override
    public String takeWrongRecord(
            String key,
            AgencyId agency,
            ReceiptChannel channel,
            LocalDate receivedOn,
            String name,
            String phone,
            String record,
            String wrong,
            String right,
            String proof) {
        var made =
                new NewRecordCorrection(
                        agency,
                        channel,
                        receivedOn,
                        new Submitter(
                                ApplicantType.NATURAL_PERSON,
                                name,
                                Optional.empty(),
                                "",
                                new ContactWays(phone, "", "")),
                        Optional.empty(),
                        false,
                        new WrongRecord(record, wrong, right, proof),
                        Optional.empty());
        return records.submit(new Sending("arrival " + key, made.toString()), made).number();
    }
}
