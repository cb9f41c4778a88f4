package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.ledgers.LedgerMode;
import org.yangguang.ledgers.LedgerOutcome;
import org.yangguang.ledgers.Sight;
import org.yangguang.ledgers.application.LedgerExport;
import org.yangguang.ledgers.application.LedgerImport;
import org.yangguang.ledgers.writing.LedgerSheet.Form;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.domain.Applicant;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Opinion;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Requests;
import org.yangguang.requests.domain.Step;

/** A ledger tells less of a case than its record here; it never takes the place of the record. */
@YangguangTest
class HandledRequestsInLedgersTests {

    @Autowired LedgerImport imports;
    @Autowired LedgerExport exports;
    @Autowired Requests requests;
    @Autowired Agencies agencies;
    @Autowired Calendars calendars;
    @Autowired TransactionTemplate transaction;

    @TempDir Path folder;

    private Agency agency;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
    }

    @Test
    void tellsACaseAsOneRowThatChangesNothing() throws IOException {
        var request =
                handled(
                        "2021-0001",
                        new CaseEvent.CorrectionNotice(day("03-08"), day("03-22"), "名称"),
                        new CaseEvent.Correction(day("03-15")),
                        new CaseEvent.CorrectionNotice(day("03-16"), day("03-26"), "年度", "年度仍不明确"),
                        new CaseEvent.Correction(day("03-22")),
                        asked("03-23"),
                        new CaseEvent.OpinionReceived(day("03-30"), 1, Opinion.AGREES, ""),
                        asked("03-31"),
                        new CaseEvent.OpinionReceived(day("04-08"), 2, Opinion.AGREES, ""),
                        new CaseEvent.ExtensionApproved(day("04-12"), 10, "检索"),
                        new CaseEvent.ExtensionNotified(day("04-12")),
                        new CaseEvent.DecisionDrafted(day("04-20"), Outcome.GRANTED, ""),
                        new CaseEvent.Answered(
                                day("04-26"), Outcome.GRANTED, "〔2021〕1号", "邮寄", ""));
        var file = exported();
        assertThat(Files.readString(file))
                .contains("2021-03-16,2021-03-22,2021-03-23,2021-04-08,2021-04-12,10,2021-04-26");
        var again = take(agency, file);
        assertThat(again.rejected()).isEmpty();
        assertThat(again.accepted()).isEqualTo(1);
        assertThat(again.stored()).isZero();
        assertThat(requests.require(request.id())).isEqualTo(request);

        var empty = People.agency(agencies);
        assertThat(take(empty, file).stored()).isEqualTo(1);
        var there = requests.find(empty.id(), "2021-0001").orElseThrow();
        assertThat(there.closure().orElseThrow().inTime()).isTrue();
        assertThat(Files.readString(exported(empty))).isEqualTo(Files.readString(file));
    }

    @Test
    void refusesARowThatSaysOtherwise() throws IOException {
        var request = handled("2021-0001");
        var other =
                Files.writeString(
                        folder.resolve("other.csv"),
                        Files.readString(exported()).replace("示例申请人", "别人"));
        var outcome = take(agency, other);
        assertThat(outcome.rejected())
                .singleElement()
                .satisfies(fault -> assertThat(fault.rule()).isEqualTo("handled-here"));
        assertThat(requests.require(request.id())).isEqualTo(request);
    }

    @Test
    void takesTheMaskedRowOfACaseAsTheSame() throws IOException {
        var request = handled("2021-0001");
        var file = folder.resolve("masked.csv");
        exports.write("requests", agency.code(), Form.CSV, Sight.MASKED, file);
        assertThat(Files.readString(file)).contains("示****");
        assertThat(take(agency, file).rejected()).isEmpty();
        assertThat(requests.require(request.id())).isEqualTo(request);
    }

    @Test
    void leavesALedgersCaseAloneOnceItWentOnHere() throws IOException {
        var row = "登记号,收到日期,申请人类型,申请人,所需信息\n2021-1,2021-03-01,自然人,张三,%s\n";
        take(agency, Files.writeString(folder.resolve("a.csv"), row.formatted("考试成绩")));
        var corrected = Files.writeString(folder.resolve("b.csv"), row.formatted("面试成绩"));
        assertThat(take(agency, corrected).stored()).isEqualTo(1);
        var request = requests.find(agency.id(), "2021-1").orElseThrow();
        var gone = with(request, new CaseEvent.Withdrawn(day("03-10"), "书面撤回"));
        transaction.executeWithoutResult(_ -> requests.save(gone));
        assertThat(take(agency, corrected).rejected()).hasSize(1);
        assertThat(requests.require(request.id()).steps()).hasSize(1);
        assertThat(take(agency, exported()).stored()).isZero();
    }

    private Request handled(String number, CaseEvent... events) {
        var request =
                new Request(
                        RequestId.next(),
                        agency.id(),
                        number,
                        day("03-01"),
                        Optional.of(ReceiptChannel.ONLINE),
                        new Applicant(ApplicantType.NATURAL_PERSON, "示例申请人", "", ""),
                        "考试成绩",
                        "",
                        List.of(),
                        Optional.empty(),
                        0);
        transaction.executeWithoutResult(_ -> requests.add(request));
        for (var event : events) {
            transaction.executeWithoutResult(
                    _ -> requests.save(with(requests.require(request.id()), event)));
        }
        return requests.require(request.id());
    }

    private Request with(Request request, CaseEvent event) {
        return request.with(new Step(event, "示例人员", Instant.EPOCH), calendars.current());
    }

    private static CaseEvent asked(String on) {
        return new CaseEvent.Consultation(
                ConsultationKind.THIRD_PARTY, "示例公司", day(on), Optional.empty());
    }

    private static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2021-" + monthAndDay);
    }

    private LedgerOutcome take(Agency into, Path file) {
        return imports.run("requests", into.code(), file, "x.csv", LedgerMode.GOOD_ROWS).outcome();
    }

    private Path exported() {
        return exported(agency);
    }

    private Path exported(Agency of) {
        var file = folder.resolve("of-" + of.code() + ".csv");
        exports.write("requests", of.code(), Form.CSV, Sight.WHOLE, file);
        return file;
    }
}
