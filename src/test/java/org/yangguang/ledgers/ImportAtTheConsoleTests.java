package org.yangguang.ledgers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;

/** What the console says of a ledger, and what is stored then. */
@YangguangTest
class ImportAtTheConsoleTests {

    private static final String HEADINGS = "登记号,收到日期,申请人类型,申请人,所需信息,办结日期,办理结果\n";
    private static final String GOOD = "2021-1,2021-03-01,自然人,张三,考试成绩,2021-03-20,予以公开\n";
    private static final String FAULTY =
            """
            2021-2,2021-02-30,自然人,李四,评审名单,,
            2021-3,2021-03-01,自然人,王五,评审名单,2021-03-20,随便
            2021-1,2021-03-01,自然人,赵六,评审名单,,
            """;

    @Autowired ImportAtTheConsole console;
    @Autowired Agencies agencies;
    @Autowired JdbcClient jdbc;

    @TempDir Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Agency agency;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
    }

    @Test
    void takesAGoodLedgerAndTheSameAgainChangesNothing() throws IOException {
        assertThat(take(HEADINGS + GOOD, LedgerMode.ALL_OR_NOTHING)).isZero();
        assertThat(text()).contains("新增或更新 1 条", "1 new or changed");
        assertThat(take(HEADINGS + GOOD, LedgerMode.ALL_OR_NOTHING)).isZero();
        assertThat(text()).contains("新增或更新 0 条");
        assertThat(stored()).isOne();
        assertThat(importedBy()).startsWith("console:");
    }

    @Test
    void namesRowColumnValueAndRuleOfEachFaultAndStoresNothing() throws IOException {
        assertThat(take(HEADINGS + GOOD + FAULTY, LedgerMode.ALL_OR_NOTHING)).isOne();
        assertThat(text())
                .contains(
                        "第 3 行 收到日期 “2021-02-30”：没有这一天",
                        "row 3: there is no such day",
                        "第 4 行 办理结果 “随便”：不在允许的取值之内",
                        "第 5 行 登记号 “2021-1”：与第 2 行重复",
                        "什么都没有写入",
                        "Nothing is stored");
        assertThat(stored()).isZero();
    }

    @Test
    void takesTheGoodRowsWhenToldSo() throws IOException {
        assertThat(take(HEADINGS + GOOD + FAULTY, LedgerMode.GOOD_ROWS)).isOne();
        assertThat(stored()).isOne();
    }

    @Test
    void onlyLooksOnADryRun() throws IOException {
        assertThat(take(HEADINGS + GOOD, LedgerMode.DRY_RUN)).isZero();
        assertThat(text()).contains("只是检查，没有写入", "only looked at");
        assertThat(stored()).isZero();
    }

    @Test
    void refusesAWrongHeadingAndAWrongEncodingInASentence() throws IOException {
        assertThat(take("编号,日期\n2021-1,2021-03-01\n", LedgerMode.ALL_OR_NOTHING)).isEqualTo(2);
        assertThat(text()).contains("缺少必需的表头：登记号", "文件中的表头是：编号、日期", "headings are missing");
        var file = folder.resolve("utf16.csv");
        Files.writeString(file, HEADINGS + GOOD, Charset.forName("UTF-16LE"));
        assertThat(take("requests", agency.code(), file, LedgerMode.ALL_OR_NOTHING)).isEqualTo(2);
        assertThat(text()).contains("文字编码无法识别", "encoding of the text is unknown");
        assertThat(stored()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "requests|登记号,收到日期,申请人类型,申请人,所需信息|1,2021-03-01,自然人,张三,成绩|2,2021-03-02,自然人,李四,名单",
                "remedies|编号,类型,受理日期,审结日期,结果|1,行政复议,2021-03-01,2021-04-01,结果维持|2,复议后起诉,2021-03-01,,",
                "items|标题,渠道,发布日期|通知一,政务微信,2021-03-01|通知二,政务微博,2021-03-01",
                "documents|文号,标题,种类,成文日期,废止日期|泰人社发〔2021〕1号,办法,行政规范性文件,2021-03-01,"
                        + "|泰人社发〔2021〕2号,细则,行政规范性文件,2021-03-01,",
                "proposals|编号,类别,办理角色,交办日期,办理结果,是否公开|1,人大建议,主办,2021-03-01,A,是|2,政协提案,协办,2021-03-01,,",
                "figures|年度,指标,数值,来源|2021,行政许可,12,审批科|2021年,行政处罚,3,监察支队"
            })
    void takesEachKindOnceAndThenOnlyWhatIsDifferent(
            String kind, String headings, String first, String second) throws IOException {
        assertThat(take(kind, headings, first, second)).isZero();
        assertThat(text()).contains("新增或更新 2 条");
        printed.reset();
        assertThat(take(kind, headings, first, second)).isZero();
        assertThat(text()).contains("接受 2 行，新增或更新 0 条");
        printed.reset();
        assertThat(take(kind, headings, first, other(second))).isZero();
        assertThat(text()).contains("新增或更新 1 条");
    }

    @Test
    void findsTheOneFaultyRowAmongAHundredThousandAndStoresNone() throws IOException {
        var rows = new StringBuilder(HEADINGS);
        for (int n = 1; n < 100_000; n++) {
            rows.append("M").append(n).append(",2021-03-01,自然人,示例,示例信息,2021-03-20,予以公开\n");
        }
        rows.append("M1,2021-03-01,自然人,示例,示例信息,2021-03-20,予以公开\n");

        assertThat(take(rows.toString(), LedgerMode.ALL_OR_NOTHING)).isOne();
        assertThat(text()).contains("第 100001 行 登记号 “M1”：与第 2 行重复", "读入 100,000 行，接受 0 行");
        assertThat(stored()).isZero();
    }

    @Test
    void refusesMoreRowsThanALedgerMayHave() throws IOException {
        var row = "M,2021-03-01,自然人,示例,示例信息,,\n";

        assertThat(take(HEADINGS + row.repeat(200_001), LedgerMode.DRY_RUN)).isEqualTo(2);
        assertThat(text()).contains("超过 200000 行，请分成几个文件");
    }

    @Test
    void knowsADuplicateHoweverItsDateIsWritten() throws IOException {
        var twice = "标题,渠道,发布日期\n通知,政务微信,2021-03-01\n通知,政务微信,2021年3月1日\n";
        var file = Files.writeString(folder.resolve("items.csv"), twice);

        assertThat(take("items", agency.code(), file, LedgerMode.ALL_OR_NOTHING)).isOne();
        assertThat(text()).contains("第 3 行 标题 “通知”：与第 2 行重复");
    }

    @Test
    void refusesAnUnknownKindAndAnUnknownAgencyInASentence() throws IOException {
        var file = Files.writeString(folder.resolve("ledger.csv"), HEADINGS + GOOD);

        assertThat(take("letters", agency.code(), file, LedgerMode.DRY_RUN)).isEqualTo(2);
        assertThat(take("requests", "没有", file, LedgerMode.DRY_RUN)).isEqualTo(2);
        assertThat(text()).contains("没有“letters”这种台账", "没有代码为“没有”的机构", "no agency with the code");
    }

    private static String other(String row) {
        return row.replace("李四", "李五")
                .replace("复议后起诉", "未经复议直接起诉")
                .replace("通知二", "通知三")
                .replace("细则", "规定")
                .replace("协办", "分别办理")
                .replace(",3,", ",4,");
    }

    private int take(String kind, String... lines) throws IOException {
        var file = Files.writeString(folder.resolve("ledger.csv"), String.join("\n", lines));
        return take(kind, agency.code(), file, LedgerMode.ALL_OR_NOTHING);
    }

    private int take(String csv, LedgerMode mode) throws IOException {
        var file = Files.writeString(folder.resolve("ledger.csv"), csv);
        return take("requests", agency.code(), file, mode);
    }

    private int take(String kind, String code, Path file, LedgerMode mode) {
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return console.take(kind, code, file, mode, stream, stream);
    }

    private long stored() {
        return jdbc.sql("select count(*) from requests.request where agency_id = ?")
                .param(agency.id().value())
                .query(Long.class)
                .single();
    }

    private String importedBy() {
        return jdbc.sql(
                        "select actor from audit.entry where action = 'ledger.imported' and subject = ?"
                                + " order by number limit 1")
                .param("agency:" + agency.code())
                .query(String.class)
                .single();
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
