package org.yangguang.ledgers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.ledgers.application.ImportReport;
import org.yangguang.ledgers.application.LedgerExport;
import org.yangguang.ledgers.application.LedgerImport;
import org.yangguang.ledgers.writing.LedgerSheet.Form;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;

/**
 * What is exported is taken back as it is: by another agency whole, by its own without a change.
 */
@YangguangTest
class LedgerRoundTripTests {

    private static final String REQUESTS =
            "登记号,收到日期,申请人类型,申请人,渠道,证件号码,联系方式,所需信息,补正告知日期,补正收到日期,"
                    + "征求意见寄出日期,征求意见收到日期,延期告知日期,延长工作日,办结日期,办理结果,答复文号,送达方式\n";

    @Autowired LedgerImport imports;
    @Autowired LedgerExport exports;
    @Autowired ImportAtTheConsole importing;
    @Autowired ExportAtTheConsole exporting;
    @Autowired Agencies agencies;
    @Autowired WebApplicationContext context;

    @TempDir Path folder;

    private Agency agency;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests", "remedies", "documents", "proposals", "figures"})
    void theLedgersOfTheSampleComeAndGoUnchanged(String kind) throws IOException {
        comesAndGoesUnchanged(kind, sample(kind));
    }

    @Test
    void publishedItemsComeAndGoUnchanged() throws IOException {
        comesAndGoesUnchanged(
                "items",
                """
                标题,渠道,栏目,发布日期,索引号,文号,公开事项编码,发布机构,正文,链接
                关于发放补贴的通知,政府信息公开专栏,通知公告,2021-03-01,113709/2021-00001,泰人社〔2021〕1号,,示例局,"<p>各县区：</p><p>""全文""如下。</p>",
                就业政策问答,政务微信,,2021-04-02,,,,,,https://example.com/a?b=1&c=2
                工作动态,网站其他栏目,工作动态,2021-05-03,,,,示例局,第一行<br>第二行,
                """);
    }

    private void comesAndGoesUnchanged(String kind, String ledger) throws IOException {
        assertThat(take(agency, kind, file("first.csv", ledger)).stored()).isPositive();
        for (var form : Form.values()) {
            var exported = export(agency, kind, form, Sight.WHOLE);
            var again = take(agency, kind, exported);
            assertThat(again.rejected()).isEmpty();
            assertThat(again.stored()).isZero();

            var empty = People.agency(agencies);
            var taken = take(empty, kind, exported);
            assertThat(taken.rejected()).isEmpty();
            assertThat(taken.stored()).isEqualTo(taken.rows());
            assertThat(csv(empty, kind)).isEqualTo(csv(agency, kind));
        }
    }

    @Test
    void writesTheHeadingsOfTheTemplate() throws IOException {
        for (var ledger : imports.kinds()) {
            var lines = csv(agency, ledger.kind()).lines().toList();
            assertThat(lines).hasSize(1);
            assertThat(lines.getFirst())
                    .isEqualTo(
                            "\uFEFF"
                                    + String.join(
                                            ",",
                                            ledger.headings().stream()
                                                    .map(
                                                            one ->
                                                                    one.name()
                                                                            + (one.required()
                                                                                    ? "★"
                                                                                    : ""))
                                                    .toList()));
        }
    }

    @Test
    void keepsWhatIsHardToWrite() throws IOException {
        comesAndGoesUnchanged(
                "requests",
                REQUESTS
                        + "2021-1,2021/3/1,自然人,\"=HYPERLINK(\"\"http://x\"\")\",网络,,+86 138,"
                        + "\"第一行，\"\"引号\"\"\n第二行,逗号\",2021-03-08,2021-03-15,2021-03-16,2021-03-20,2021-04-01,,2021-05-10,R12,〔2021〕1号,邮寄\n"
                        + "2021-2,2021-03-01,商业企业,示例公司,,,-,@所需信息,,,,,,,2021-03-20,GRANTED_ALREADY_PUBLIC,,\n");
        var csv = csv(agency, "requests");
        assertThat(csv)
                .contains(
                        "\"'=HYPERLINK(\"\"http://x\"\")\"",
                        "'+86 138",
                        ",'-,",
                        "'@所需信息",
                        ",20,",
                        "本机关不掌握相关政府信息",
                        "GRANTED_ALREADY_PUBLIC");
    }

    @Test
    void masksPersonsForWhoMayNotSeeThemAndTakesSuchAFileNotBack() throws IOException {
        take(
                agency,
                "requests",
                file(
                        "requests.csv",
                        REQUESTS
                                + "2021-1,2021-03-01,自然人,金丝雀,网络,11010519491231002X,13800000000,考试,,,,,,,,,,\n"));
        var leader = AtTheDesk.in(context, agency, Role.LEADER);
        var masked = leader.get("/desk/exports/requests.csv");
        assertThat(masked).hasStatusOk();
        assertThat(AtTheDesk.text(masked))
                .contains("2021-1", "金**", "考试")
                .doesNotContain("金丝雀", "11010519491231002X", "13800000000");

        var office = AtTheDesk.in(context, agency, Role.DISCLOSURE_OFFICE);
        assertThat(AtTheDesk.text(office.get("/desk/exports/requests.csv"))).contains("金丝雀");
        var xlsx = office.get(api(agency, "requests.xlsx"));
        assertThat(xlsx).hasStatusOk();
        assertThat(xlsx.getResponse().getContentAsByteArray()).startsWith('P', 'K');

        var before = csv(agency, "requests");
        var file = file("masked.csv", AtTheDesk.text(masked));
        assertThat(take(agency, "requests", file).rejected())
                .extracting(RowFault::column)
                .containsExactly("申请人", "证件号码");
        assertThat(csv(agency, "requests")).isEqualTo(before);
    }

    @Test
    void isClosedToWhoMayNotReadTheRecordsAndToOtherAgencies() {
        var other = People.agency(agencies);
        var office = AtTheDesk.in(context, agency, Role.DISCLOSURE_OFFICE);
        assertThat(office.get(api(agency, "requests.csv"))).hasStatusOk();
        assertThat(office.get(api(other, "requests.csv"))).hasStatus(403);
        assertThat(office.get(api(agency, "ghosts.csv"))).hasStatus(404);
        var administrator = AtTheDesk.in(context, agency, Role.SYSTEM_ADMIN);
        for (var ledger : List.of("requests", "remedies", "proposals")) {
            assertThat(administrator.get(api(agency, ledger + ".csv"))).hasStatus(403);
            assertThat(administrator.get("/desk/exports/" + ledger + ".xlsx")).hasStatus(403);
        }
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void goesOutAtTheConsole(Sight sight) throws IOException {
        var ledger = file("in.csv", REQUESTS + "2021-1,2021-03-01,自然人,金丝雀,网络,,,考试,,,,,,,,,,\n");
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        importing.take("requests", agency.code(), ledger, LedgerMode.GOOD_ROWS, out, out);
        var file = folder.resolve("out.csv");
        assertThat(exporting.write("requests", agency.code(), file, sight, out, out)).isZero();
        assertThat(Files.readString(file).contains("金丝雀")).isEqualTo(sight == Sight.WHOLE);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("已写出 1 行", "1 rows");
        assertThat(exporting.write("ghosts", agency.code(), file, sight, out, out)).isEqualTo(2);
        assertThat(exporting.write("requests", "nobody", file, sight, out, out)).isEqualTo(2);
    }

    private static String api(Agency agency, String file) {
        return "/api/v1/agencies/" + agency.code() + "/exports/" + file;
    }

    private LedgerOutcome take(Agency into, String kind, Path file) {
        ImportReport report =
                imports.run(
                        kind,
                        into.code(),
                        file,
                        Objects.requireNonNull(file.getFileName()).toString(),
                        LedgerMode.ALL_OR_NOTHING);
        return report.outcome();
    }

    private Path export(Agency of, String kind, Form form, Sight sight) {
        var file = folder.resolve(UUID.randomUUID() + "." + form.ending());
        exports.write(kind, of.code(), form, sight, file);
        return file;
    }

    private String csv(Agency of, String kind) throws IOException {
        return Files.readString(export(of, kind, Form.CSV, Sight.WHOLE));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String sample(String kind) throws IOException {
        try (var in =
                Objects.requireNonNull(
                        LedgerRoundTripTests.class.getResourceAsStream(
                                "/sample/ledgers/" + kind + ".csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
