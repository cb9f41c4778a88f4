package org.yangguang.requests;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.Agency;
import org.yangguang.requests.application.NewRecordCorrection;
import org.yangguang.requests.application.RecordCorrectionIntake;
import org.yangguang.requests.domain.AnswerWay;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.IdKind;
import org.yangguang.requests.domain.RecordCorrections.Receipt;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.WrongRecord;

/** A request to correct a record, for tests. */
final class ARecordCorrection {

    static final String WRONG = "张三风";
    static final String RIGHT = "张三丰";

    private ARecordCorrection() {}

    static Receipt takenIn(RecordCorrectionIntake intake, Agency agency, LocalDate receivedOn) {
        return intake.submit(
                new Sending(UUID.randomUUID().toString(), "示例"),
                new NewRecordCorrection(
                        agency.id(),
                        ReceiptChannel.ONLINE,
                        receivedOn,
                        new Submitter(
                                ApplicantType.NATURAL_PERSON,
                                "示例申请人",
                                Optional.of(IdKind.RESIDENT_ID),
                                "11010519491231002X",
                                new ContactWays("13800000000", "a@example.com", "")),
                        Optional.of(AnswerWay.EMAIL),
                        true,
                        new WrongRecord("2021年职称评审结果公示", WRONG, RIGHT, "户口簿"),
                        Optional.empty()));
    }
}
