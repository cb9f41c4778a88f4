package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yangguang.YangguangTest;
import org.yangguang.law.report.ApplicantColumn;
import org.yangguang.law.report.CellRef;
import org.yangguang.law.report.Table3Row;
import org.yangguang.ledgers.LedgerMode;
import org.yangguang.ledgers.RowFault;
import org.yangguang.ledgers.application.ImportReport;
import org.yangguang.ledgers.application.LedgerImport;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.org.AgencyKind;
import org.yangguang.org.Contact;
import org.yangguang.proposals.ProposalFigures;
import org.yangguang.remedies.RemedyFigures;
import org.yangguang.shared.RecordLink;

/** The acceptance set of the sample year: ledgers in, figures of the report out. */
@YangguangTest
class SeedLedgersTests {

    private static final String HEAD =
            "登记号★,收到日期★,申请人类型★,申请人★,渠道,证件号码,联系方式,所需信息★,补正告知日期,补正收到日期,"
                    + "征求意见寄出日期,征求意见收到日期,延期告知日期,延长工作日,办结日期,办理结果,答复文号,送达方式\r\n";

    private static final String EIGHT =
            HEAD
                    + """
                    2021-1,2021-01-18,自然人,张三,当面提交,370902199001010011,13812345678,社保缴费基数,,,,,,,2021-02-10,予以公开,泰人社公开〔2021〕1号,邮寄
                    2021-2,2021/3/1,自然人,李四,邮寄,,,职称评审委员会组成,,,2021-03-04,2021-03-18,,,2021-04-13,（二）部分公开,2号,邮寄
                    2021-3,2021年4月6日,自然人,王五,网络,,,某企业工商登记,,,,,,,2021-04-20,8.属于行政查询事项,3号,电子邮件
                    2021-4,2021-05-06,自然人,赵六,网络,,,不动产资料,,,,,,,2021-05-20,R11,4号,电子邮件
                    2021-5,2021-06-01,自然人,孙七,网络,,,参保查询,2021-06-07,2021-06-20,,,,,2021-07-05,属于行政查询事项,5号,电子邮件
                    2021-6,2021-07-01,自然人,周八,网络,,,企业登记,,,,,,,2021-07-20,DENIED_ADMIN_QUERY,6号,电子邮件
                    2021-7,2021-08-02,自然人,吴九,邮寄,,,拆迁档案,,,,,,,2021-08-20,1.本机关不掌握相关政府信息,7号,邮寄
                    2021-8,2021-09-13,自然人,郑十,邮寄,,,土地批文,,,,,2021-10-12,10,2021-10-29,UNAVAILABLE_NOT_RESPONSIBLE,8号,邮寄
                    """;

    @Autowired LedgerImport imports;
    @Autowired Agencies agencies;
    @Autowired RequestFigures requestFigures;
    @Autowired RemedyFigures remedyFigures;
    @Autowired ProposalFigures proposalFigures;
    @Autowired JdbcClient jdbc;
    @TempDir Path folder;

    private Agency agency;

    @BeforeEach
    void anAgency() {
        var code = UUID.randomUUID().toString().substring(0, 18);
        agency =
                agencies.create(
                        code,
                        "示例机关" + code,
                        "示例机关",
                        AgencyKind.DEPARTMENT,
                        Optional.empty(),
                        Contact.unknown());
    }

    @Test
    void countsTheEightRequestsOfTheSampleYear() throws IOException {
        var report = take("requests", EIGHT, LedgerMode.ALL_OR_NOTHING);
        assertThat(report.outcome().rejected()).isEmpty();
        assertThat(report.outcome().stored()).isEqualTo(8);

        assertThat(nonZero(2021))
                .isEqualTo(
                        Map.of(
                                "T3-1/nat", 8L,
                                "T3-3.1/nat", 1L,
                                "T3-3.2/nat", 1L,
                                "T3-3.3.8/nat", 4L,
                                "T3-3.4.1/nat", 2L,
                                "requests.received", 8L,
                                "requests.receivedFromPersons", 8L,
                                "requests.closed", 8L,
                                "requests.inTime", 8L));
        assertThat(requestFigures.recordsBehind(agency.id(), 2021, "T3-3.3.8/nat"))
                .extracting(RecordLink::number)
                .containsExactly("2021-3", "2021-4", "2021-5", "2021-6");
        assertEveryCellOpensIntoItsCount(2021);
    }

    @Test
    void takesTheSameFileTwiceWithoutAnyChange() throws IOException {
        take("requests", EIGHT, LedgerMode.ALL_OR_NOTHING);
        var before = versions();
        var file = folder.resolve("b.csv");
        Files.write(file, EIGHT.getBytes(Charset.forName("GB18030")));
        var again =
                imports.run("requests", agency.code(), file, "b.csv", LedgerMode.ALL_OR_NOTHING);
        assertThat(again.outcome().accepted()).isEqualTo(8);
        assertThat(again.outcome().stored()).isZero();
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void carriesOverWhatIsAnsweredInTheNextYear() throws IOException {
        take(
                "requests",
                EIGHT.replace("2021-10-29,UNA", "2022-01-05,UNA"),
                LedgerMode.ALL_OR_NOTHING);
        var first = requestFigures.forYear(agency.id(), 2021);
        assertThat(first).containsEntry("T3-4/nat", 1L).containsEntry("requests.closed", 7L);
        var second = requestFigures.forYear(agency.id(), 2022);
        assertThat(second)
                .containsEntry("T3-1/nat", 0L)
                .containsEntry("T3-2/nat", 1L)
                .containsEntry("T3-3.4.1/nat", 1L)
                .containsEntry("T3-4/nat", 0L)
                .containsEntry("requests.overdue", 1L);
        assertEveryCellOpensIntoItsCount(2021);
        assertEveryCellOpensIntoItsCount(2022);
    }

    @Test
    void namesEachFaultAndStoresNothing() throws IOException {
        var report =
                take(
                        "requests",
                        EIGHT
                                + "2021-1,2021-02-30,个人,甲,飞鸽,,,事,,,,,,,2021-03-01,已办,,\n"
                                + "2021-9,2021-03-01,自然人,,,,,事,,,,,,,,,,\n"
                                + "2021-10,2021-03-01,自然人,乙,,,,事,,,,,2021-03-26,30,,,,\n"
                                + "2021-11,2021-03-01,自然人,乙,,,,事,,,,,,,2021-02-01,予以公开,,\n",
                        LedgerMode.ALL_OR_NOTHING);
        assertThat(report.outcome().rejected())
                .extracting(RowFault::row, RowFault::column, RowFault::rule)
                .contains(
                        tuple(10, "登记号", "duplicate"),
                        tuple(10, "收到日期", "impossible-date"),
                        tuple(10, "申请人类型", "unknown-value"),
                        tuple(10, "渠道", "unknown-value"),
                        tuple(10, "办理结果", "unknown-value"),
                        tuple(11, "申请人", "required"),
                        tuple(12, "延期告知日期", "period"),
                        tuple(13, "办结日期", "before-receipt"));
        assertThat(report.outcome().accepted()).isZero();
        assertThat(nonZero(2021)).isEmpty();
    }

    @Test
    void keepsApplicantsUnreadableAtRest() throws IOException {
        take("requests", EIGHT, LedgerMode.ALL_OR_NOTHING);
        var rows =
                jdbc.sql("select row_to_json(r)::text from requests.request r where agency_id = :a")
                        .param("a", agency.id().value())
                        .query(String.class)
                        .list();
        assertThat(rows).hasSize(8);
        assertThat(String.join("\n", rows)).doesNotContain("张三", "370902", "13812345678");
    }

    @Test
    void stopsTheImportAsAWholeWhenTheDatabaseRefusesOneRow() throws IOException {
        var file = write(EIGHT);
        jdbc.sql("alter table requests.request add constraint t check (wanted <> '土地批文') not valid")
                .update();
        try {
            assertThatThrownBy(
                            () ->
                                    imports.run(
                                            "requests",
                                            agency.code(),
                                            file,
                                            "a.csv",
                                            LedgerMode.ALL_OR_NOTHING))
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        } finally {
            jdbc.sql("alter table requests.request drop constraint t").update();
        }
        assertThat(nonZero(2021)).isEmpty();
    }

    @Test
    void importsTwentyThousandRowsInBatches() throws IOException {
        var rows = new StringBuilder(HEAD);
        for (int i = 0; i < 20_000; i++) {
            rows.append(
                    "G-%d,2021-%02d-%02d,商业企业,公司%d,网络,,,材料%d,,,,,,,2021-12-30,予以公开,,\n"
                            .formatted(i, 1 + i % 12, 1 + i % 28, i, i));
        }
        var report = take("requests", rows.toString(), LedgerMode.ALL_OR_NOTHING);
        assertThat(report.outcome().stored()).isEqualTo(20_000);
        assertThat(requestFigures.forYear(agency.id(), 2021)).containsEntry("T3-3.1/biz", 20_000L);
    }

    @Test
    void countsTheLawsuitOfTheSampleYear() throws IOException {
        var ledger =
                """
                编号★,类型★,受理日期★,原登记号,审结日期,结果,案号
                S-1,未经复议直接起诉,2021-05-10,2021-1,2021-09-01,结果维持,（2021）鲁09行初1号
                F-1,行政复议,2021-12-20,2021-2,2022-02-01,结果纠正,泰复〔2021〕3号
                """;
        assertThat(take("remedies", ledger, LedgerMode.ALL_OR_NOTHING).outcome().stored())
                .isEqualTo(2);
        assertThat(take("remedies", ledger, LedgerMode.ALL_OR_NOTHING).outcome().stored()).isZero();
        assertThat(remedyFigures.forYear(agency.id(), 2021))
                .hasSize(12)
                .containsEntry("T4-2/upheld", 1L)
                .containsEntry("T4-1/pending", 1L)
                .containsEntry("T4-1/corrected", 0L);
        assertThat(remedyFigures.forYear(agency.id(), 2022))
                .containsEntry("T4-1/corrected", 1L)
                .containsEntry("T4-1/pending", 0L)
                .containsEntry("T4-2/upheld", 0L);
        assertThat(remedyFigures.recordsBehind(agency.id(), 2021, "T4-1/pending"))
                .extracting(RecordLink::number)
                .containsExactly("F-1");
    }

    @Test
    void countsTheFortyFourProposalsOfTheSampleYear() throws IOException {
        var rows = new ArrayList<String>();
        rows.add("编号★,类别★,办理角色★,标题,交办日期★,办理结果,满意度");
        int graded = 0;
        for (var part :
                List.of(
                        Map.entry("人大建议,主办", 4),
                        Map.entry("人大建议,分别办理", 4),
                        Map.entry("人大建议,协办", 4),
                        Map.entry("政协提案,主办", 7),
                        Map.entry("政协提案,分别办理", 6),
                        Map.entry("政协提案,协办", 19))) {
            for (int i = 0; i < part.getValue(); i++) {
                boolean answers = !part.getKey().endsWith("协办");
                graded += answers ? 1 : 0;
                var end = answers ? (graded <= 17 ? "A" : "B") + ",满意" : ",";
                rows.add(rows.size() + "," + part.getKey() + ",示例,2021-02-28," + end);
            }
        }
        take("proposals", String.join("\n", rows), LedgerMode.ALL_OR_NOTHING);
        assertThat(proposalFigures.forYear(agency.id(), 2021))
                .containsEntry("proposals.deputies.lead", 4L)
                .containsEntry("proposals.deputies.separate", 4L)
                .containsEntry("proposals.deputies.assist", 4L)
                .containsEntry("proposals.members.lead", 7L)
                .containsEntry("proposals.members.separate", 6L)
                .containsEntry("proposals.members.assist", 19L)
                .containsEntry("proposals.gradeA", 17L)
                .containsEntry("proposals.gradeB", 4L)
                .containsEntry("proposals.surveyed", 21L)
                .containsEntry("proposals.satisfied", 21L);
        assertThat(proposalFigures.recordsBehind(agency.id(), 2021, "proposals.gradeB")).hasSize(4);
        var graded2 = "编号,类别,办理角色,交办日期,办理结果\n99,政协提案,协办,2021-03-01,A\n";
        assertThat(take("proposals", graded2, LedgerMode.DRY_RUN).outcome().rejected())
                .extracting(RowFault::rule)
                .containsExactly("assisting-has-no-grade");
    }

    private void assertEveryCellOpensIntoItsCount(int year) {
        var figures = requestFigures.forYear(agency.id(), year);
        figures.forEach(
                (cell, count) -> {
                    if (cell.startsWith("T3")) {
                        assertThat(requestFigures.recordsBehind(agency.id(), year, cell))
                                .as(cell)
                                .hasSize(count.intValue());
                    }
                });
        for (var column : ApplicantColumn.parts()) {
            long in =
                    figure(figures, Table3Row.NEW, column)
                            + figure(figures, Table3Row.CARRIED_IN, column);
            var total = new CellRef.T3(Table3Row.TOTAL, column).where();
            long out =
                    requestFigures.recordsBehind(agency.id(), year, total).size()
                            + figure(figures, Table3Row.CARRIED_OUT, column);
            assertThat(in).as("H1 " + column).isEqualTo(out);
        }
    }

    private static long figure(Map<String, Long> figures, Table3Row row, ApplicantColumn column) {
        return figures.getOrDefault(new CellRef.T3(row, column).where(), -1L);
    }

    private Map<String, Long> nonZero(int year) {
        return requestFigures.forYear(agency.id(), year).entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String versions() {
        return jdbc.sql(
                        "select number || version || steps::text from requests.request where agency_id = :a order by number")
                .param("a", agency.id().value())
                .query(String.class)
                .list()
                .toString();
    }

    private Path write(String text) throws IOException {
        var file = folder.resolve("a.csv");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private ImportReport take(String kind, String text, LedgerMode mode) throws IOException {
        return imports.run(kind, agency.code(), write(text), "a.csv", mode);
    }
}
