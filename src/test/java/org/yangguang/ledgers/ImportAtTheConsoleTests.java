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

    @Test
    void refusesAnUnknownKindAndAnUnknownAgencyInASentence() throws IOException {
        var file = Files.writeString(folder.resolve("ledger.csv"), HEADINGS + GOOD);

        assertThat(take("letters", agency.code(), file, LedgerMode.DRY_RUN)).isEqualTo(2);
        assertThat(take("requests", "没有", file, LedgerMode.DRY_RUN)).isEqualTo(2);
        assertThat(text()).contains("没有“letters”这种台账", "没有代码为“没有”的机构", "no agency with the code");
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
