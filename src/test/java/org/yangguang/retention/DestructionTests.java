package org.yangguang.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.audit.AuditTrail;
import org.yangguang.files.FileId;
import org.yangguang.files.FileStore;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.ledgers.LedgerMode;
import org.yangguang.ledgers.application.LedgerImport;
import org.yangguang.notice.Notices;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.application.NewSubmission;
import org.yangguang.requests.application.SubmissionIntake;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.requests.domain.Attachments;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.IdKind;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.Wish;

/** Personal data goes when its time is over and two persons agreed; what is counted stays. */
@YangguangTest
class DestructionTests {

    private static final String HEADINGS = "登记号★,收到日期★,申请人类型★,申请人★,证件号码,联系方式,所需信息★,办结日期,办理结果\n";

    @TempDir Path folder;

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired LedgerImport imports;
    @Autowired SubmissionIntake intake;
    @Autowired Attachments attachments;
    @Autowired FileStore files;
    @Autowired KeptData requestPerson;
    @Autowired DestructionRun run;
    @Autowired JdbcDestructionLists lists;
    @Autowired JdbcHolds holds;
    @Autowired Notices notices;
    @Autowired AuditTrail audit;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Agency agency;
    private AtTheDesk office;
    private AtTheDesk head;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
        office = AtTheDesk.in(context, agency, Role.DISCLOSURE_OFFICE);
        head = AtTheDesk.in(context, agency, Role.DISCLOSURE_HEAD);
    }

    @Test
    void destroysWhatIsOverAndKeepsEveryFigure() {
        take(
                "requests",
                HEADINGS
                        + "2021-1,2021-03-01,自然人,示例甲,11010519491231002X,0538-6991838,考试成绩,2021-03-20,予以公开\n"
                        + "2021-2,2021-03-01,自然人,示例乙,11010519491231002X,0538-6991838,评审名单,2021-03-20,予以公开\n"
                        + "2021-3,2021-03-01,自然人,示例丙,11010519491231002X,0538-6991838,办事指南,2021-03-20,予以公开\n"
                        + "2021-4,2021-03-01,自然人,示例丁,11010519491231002X,0538-6991838,未办结的,,\n");
        take("remedies", "编号★,类型★,受理日期★,原登记号,审结日期,结果\n复-1,行政复议,2021-05-01,2021-2,,\n");
        var file = arrivedWithFile(request("2021-1"));
        var report = report();

        assertThat(AtTheDesk.text(office.get("/desk/retention")))
                .contains("2021-1", "2022-09-20", "复议、诉讼尚未了结")
                .doesNotContain("示例甲", "2021-4");
        var subject = "request:" + request("2021-3");
        office.post(
                "/desk/retention/holds",
                "subject",
                subject,
                "title",
                "2021-3",
                "reason",
                "审计机关正在调阅");

        var list = drawn();
        assertThat(office.post(list + "/approval")).hasStatus(403);
        assertThat(row("2021-1")).isEqualTo("ID CONTACT");
        assertThat(head.post(list + "/approval")).hasStatus(302);
        run.run();

        assertThat(row("2021-1")).isEmpty();
        assertThat(row("2021-2")).isEqualTo("ID CONTACT");
        assertThat(row("2021-3")).isEqualTo("ID CONTACT");
        assertThat(row("2021-4")).isEqualTo("ID CONTACT");
        assertThatThrownBy(() -> files.open(file)).hasMessageContaining("file " + file);
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from requests.submission
                                         where agency_id = ? and (id_number is not null or phone is not null)
                                        """)
                                .param(agency.id().value())
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(report()).isEqualTo(report);
        assertThat(AtTheDesk.text(head.get(list))).contains("已执行", "已销毁");
        assertThat(AtTheDesk.text(head.get("/desk/requests/" + request("2021-1"))))
                .contains("保管情况", "证件号码、联系方式和所附材料", "示例甲");
        assertThat(head.get(list + ".xlsx")).hasStatusOk();

        take(
                "requests",
                HEADINGS
                        + "2021-1,2021-03-01,自然人,示例甲,11010519491231002X,0538-6991838,考试的成绩,2021-03-20,予以公开\n");
        assertThat(row("2021-1")).as("a ledger brings nothing back").isEmpty();
    }

    @Test
    void destroysTheNameAndTheWordsOfAFileAfterThirtyYears() {
        take(
                "requests",
                HEADINGS
                        + "2021-1,2021-03-01,自然人,示例甲,11010519491231002X,,示例甲的档案,2021-03-20,予以公开\n");
        var id = request("2021-1").toString();
        assertThat(requestPerson.due(agency.id(), LocalDate.of(2051, 3, 19), 10)).isEmpty();
        assertThat(requestPerson.due(agency.id(), LocalDate.of(2051, 3, 20), 10))
                .extracting(KeptData.Due::record)
                .containsExactly(id);
        var report = report();
        assertThat(destroyedOn(LocalDate.of(2051, 3, 19), id)).isFalse();
        assertThat(destroyedOn(LocalDate.of(2051, 3, 20), id)).isTrue();
        assertThat(destroyedOn(LocalDate.of(2051, 3, 21), id)).as("done once").isFalse();
        assertThat(AtTheDesk.text(head.get("/desk/requests/" + id)))
                .contains("（已按期销毁）", "予以公开")
                .doesNotContain("示例甲");
        assertThat(AtTheDesk.text(head.get("/desk/requests?q=示例甲"))).doesNotContain("2021-1");
        assertThat(report()).isEqualTo(report);
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        var rows =
                IntStream.rangeClosed(1, 130)
                        .mapToObj(
                                n ->
                                        "2021-%03d,2021-03-01,自然人,示例,,0538-1,考试成绩,2021-03-20,予以公开"
                                                .formatted(n))
                        .collect(Collectors.joining("\n", HEADINGS, "\n"));
        take("requests", rows);
        var list = drawn();
        head.post(list + "/approval");
        var id = UUID.fromString(list.substring(list.lastIndexOf('/') + 1));

        var stopped = new AtomicInteger();
        var breaking =
                new DestructionRun(
                        List.of(new Breaking(stopped)),
                        List.of(),
                        lists,
                        holds,
                        notices,
                        audit,
                        transaction,
                        clock);
        assertThatThrownBy(breaking::run).hasMessage("power cut");
        var half = lists.find(agency.id(), id).orElseThrow();
        assertThat(half.destroyed() + half.kept()).isEqualTo(100);

        run.run();
        var done = lists.find(agency.id(), id).orElseThrow();
        assertThat(done.state()).isEqualTo(DestructionList.State.DONE);
        assertThat(done.destroyed() + done.kept()).isEqualTo(130);
    }

    @Test
    void refusesAnEmptyListASecondOneAndARefusalWithoutReason() {
        assertThat(office.post("/desk/retention/lists")).hasStatus(409);
        take(
                "requests",
                HEADINGS + "2021-1,2021-03-01,自然人,示例甲,,0538-6991838,考试成绩,2021-03-20,予以公开\n");
        var list = drawn();
        assertThat(office.post("/desk/retention/lists")).hasStatus(409);
        assertThat(head.post(list + "/refusal", "reason", " ")).hasStatus(422);
        assertThat(head.post(list + "/refusal", "reason", "先移交档案馆")).hasStatus(302);
        run.run();
        assertThat(row("2021-1")).isEqualTo("CONTACT");
        assertThat(head.post(list + "/approval")).hasStatus(409);
    }

    @Test
    void sweepsAwayFilesOfFormsThatWereNeverSent() {
        var draft = UUID.randomUUID();
        var file = kept(draft);
        jdbc.sql("update requests.attachment set at = at - interval '40 days' where draft = ?")
                .param(draft)
                .update();
        run.sweep();
        assertThat(attachments.ofDraft(draft)).isEmpty();
        assertThatThrownBy(() -> files.open(file)).hasMessageContaining("file " + file);
    }

    private boolean destroyedOn(LocalDate day, String id) {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> requestPerson.destroy(agency.id(), id, day)));
    }

    private String drawn() {
        var answer = office.post("/desk/retention/lists");
        assertThat(answer).hasStatus(302);
        return Optional.ofNullable(answer.getResponse().getRedirectedUrl()).orElseThrow();
    }

    /** A form with a file that came in, and became the request. */
    private FileId arrivedWithFile(UUID request) {
        var draft = UUID.randomUUID();
        var file = kept(draft);
        var receipt =
                intake.submit(
                        new Sending("test " + draft, "content"),
                        new NewSubmission(
                                agency.id(),
                                ReceiptChannel.ONLINE,
                                LocalDate.of(2021, 3, 1),
                                new Submitter(
                                        ApplicantType.NATURAL_PERSON,
                                        "示例甲",
                                        Optional.of(IdKind.RESIDENT_ID),
                                        "11010519491231002X",
                                        new ContactWays("0538-6991838", "", "")),
                                new Wish(List.of("考试成绩"), Optional.empty(), Optional.empty(), ""),
                                Optional.of(draft)));
        jdbc.sql(
                        """
                        update requests.submission
                           set state = 'CONFIRMED', confirmed_on = arrived_on, requests = array[?]::uuid[]
                         where number = ?
                        """)
                .param(request)
                .param(receipt.number())
                .update();
        return file;
    }

    private FileId kept(UUID draft) {
        var content = ("证件 " + draft).getBytes(StandardCharsets.UTF_8);
        attachments.keep(
                draft,
                new Attachment(
                        UUID.randomUUID(),
                        Attachment.Purpose.ID_PROOF,
                        "证件.txt",
                        "text/plain",
                        content.length),
                content);
        return new FileId(
                jdbc.sql("select file_id from requests.attachment where draft = ?")
                        .param(draft)
                        .query(UUID.class)
                        .single());
    }

    private UUID request(String number) {
        return jdbc.sql("select id from requests.request where agency_id = ? and number = ?")
                .param(agency.id().value())
                .param(number)
                .query(UUID.class)
                .single();
    }

    /** Which personal columns of the request still hold anything. */
    private String row(String number) {
        return jdbc.sql(
                        """
                        select concat_ws(' ', case when id_number is not null then 'ID' end,
                                         case when contact is not null then 'CONTACT' end)
                          from requests.request where agency_id = ? and number = ?
                        """)
                .param(agency.id().value())
                .param(number)
                .query(String.class)
                .single();
    }

    private String report() {
        return AtTheDesk.text(
                head.get("/api/v1/agencies/" + agency.code() + "/reports/2021?findings=true"));
    }

    private void take(String kind, String ledger) {
        assertThat(
                        imports.run(
                                        kind,
                                        agency.code(),
                                        file(ledger),
                                        kind + ".csv",
                                        LedgerMode.ALL_OR_NOTHING)
                                .outcome()
                                .clean())
                .isTrue();
    }

    private Path file(String ledger) {
        try {
            return Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), ledger);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Destroys a hundred and then the program stops. */
    private record Breaking(AtomicInteger done) implements KeptData {

        @Override
        public String kind() {
            return "request-proofs";
        }

        @Override
        public List<Due> due(AgencyId agency, LocalDate until, int most) {
            return List.of();
        }

        @Override
        public boolean destroy(AgencyId agency, String record, LocalDate today) {
            if (done.incrementAndGet() > 110) {
                throw new IllegalStateException("power cut");
            }
            return true;
        }
    }
}
