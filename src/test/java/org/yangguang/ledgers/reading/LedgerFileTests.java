package org.yangguang.ledgers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yangguang.ledgers.Heading;
import org.yangguang.shared.Refusal;

class LedgerFileTests {

    private static final List<Heading> HEADINGS =
            List.of(
                    Heading.required("登记号"),
                    Heading.required("收到日期"),
                    Heading.optional("证件号码"),
                    Heading.optional("所需信息"));

    @TempDir Path folder;

    @Test
    void readsUtf8WithAndWithoutMarkAndGb18030Alike() throws IOException {
        var text = "登记号★,收到日期★,所需信息\r\n2021-1,2021-03-01,\"考试成绩，含\"\"名单\"\"\n㐀\"\r\n";
        for (var bytes :
                List.of(
                        text.getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                        text.getBytes(Charset.forName("GB18030")))) {
            var row = read("a.csv", bytes).rows().getFirst();
            assertThat(row.text("登记号")).isEqualTo("2021-1");
            assertThat(row.text("所需信息")).isEqualTo("考试成绩，含\"名单\"\n㐀");
            assertThat(row.number()).isEqualTo(2);
        }
    }

    @Test
    void findsHeadingsBelowATitleWhateverTheirStarsAndSpaces() throws IOException {
        var sheet =
                csv(
                        """
                2021年依申请公开台账,,,
                ,,,
                ★ 登 记 号,* 收到日期（年月日）, 备注 ,证件号码
                1,2021/3/1,x,

                2,2021年3月1日,,370902
                """);
        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.rows().get(1).number()).isEqualTo(6);
        assertThat(sheet.rows().get(1).text("证件号码")).isEqualTo("370902");
        assertThat(sheet.unknownHeadings()).containsExactly("备注");
    }

    @Test
    void namesTheMissingHeadingAndWhatItFound() {
        assertThatThrownBy(() -> csv("登记号,收到时间,所需信息\n1,2021-03-01,x\n"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("ledger.missing-heading");
                            assertThat(refusal.args()).containsExactly("收到日期", "登记号、收到时间、所需信息");
                        });
        assertRefused("ledger.missing-heading", "a.csv", new byte[0]);
    }

    @Test
    void refusesAHeadingThatStandsTwice() {
        assertThatThrownBy(() -> csv("登记号,收到日期,登记号★\n"))
                .hasMessageStartingWith("ledger.heading-twice");
    }

    @Test
    void refusesBytesThatAreTextInNoEncoding() {
        byte[] noise = new byte[4_000];
        Arrays.fill(noise, (byte) 0xFF);
        noise[0] = 'a';
        assertRefused("ledger.encoding", "a.csv", noise);
    }

    @Test
    void refusesOtherFilesByWhatTheyAre() {
        assertRefused("ledger.not-a-table", "a.csv", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertRefused(
                "ledger.old-format",
                "a.xlsx",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertRefused("ledger.not-a-table", "a.xlsx", zip(zip -> {}));
        assertRefused("ledger.broken-xlsx", "a.xlsx", new byte[] {'P', 'K', 3, 4, 9, 9});
    }

    @Test
    void namesTheRowAfterWhichACsvBreaks() {
        assertThatThrownBy(() -> csv("登记号,收到日期\n1,2021-03-01\n2,\"2021-03-02\n"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.args()).contains("3"));
    }

    @Test
    void readsWorkbooksWithDatesNumbersAndText() throws IOException {
        var file = folder.resolve("a.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var dates = book.createCellStyle();
            dates.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            var sheet = book.createSheet();
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("登记号★");
            head.createCell(1).setCellValue("收到日期");
            head.createCell(2).setCellValue("证件号码");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue(20210001);
            var date = row.createCell(1);
            date.setCellValue(LocalDate.of(2021, 3, 1));
            date.setCellStyle(dates);
            row.createCell(2).setCellValue(3.7090219900101126E17);
            book.write(out);
        }
        var row = LedgerFile.read(file, "a.xlsx", HEADINGS).rows().getFirst();
        assertThat(row.text("登记号")).isEqualTo("20210001");
        assertThat(row.date("收到日期")).contains(LocalDate.of(2021, 3, 1));
        assertThat(row.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.rule()).isEqualTo("digits-lost"));
    }

    @Test
    void refusesMacros() {
        assertRefused(
                "ledger.macro",
                "a.xlsm",
                zip(
                        zip -> {
                            put(zip, "[Content_Types].xml", 10);
                            put(zip, "xl/workbook.xml", 10);
                            put(zip, "xl/vbaProject.bin", 10);
                        }));
    }

    @Test
    void refusesAZipBombBeforeReadingIt() {
        assertRefused(
                "ledger.swells",
                "a.xlsx",
                zip(
                        zip -> {
                            put(zip, "[Content_Types].xml", 10);
                            put(zip, "xl/workbook.xml", 10);
                            put(zip, "xl/worksheets/sheet1.xml", 200 << 20);
                        }));
        assertRefused(
                "ledger.swells",
                "a.xlsx",
                zip(
                        zip -> {
                            for (int i = 0; i < 1_200; i++) {
                                put(zip, "xl/part" + i, 1);
                            }
                        }));
    }

    @Test
    void readsAHundredThousandRowsOfAWorkbook() throws IOException {
        var file = folder.resolve("many.xlsx");
        try (var book = new SXSSFWorkbook(100);
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet();
            for (int i = 0; i <= 100_000; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "登记号" : "2021-" + i);
                row.createCell(1).setCellValue(i == 0 ? "收到日期" : "2021-03-01");
                row.createCell(2).setCellValue(i == 0 ? "所需信息" : "第" + i + "份材料");
            }
            book.write(out);
        }
        var rows = LedgerFile.read(file, "many.xlsx", HEADINGS).rows();
        assertThat(rows).hasSize(100_000);
        assertThat(rows.getLast().text("所需信息")).isEqualTo("第100000份材料");
    }

    private LedgerSheet csv(String text) throws IOException {
        return read("a.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private LedgerSheet read(String name, byte[] bytes) throws IOException {
        var file = folder.resolve(name);
        Files.write(file, bytes);
        return LedgerFile.read(file, name, HEADINGS);
    }

    private void assertRefused(String code, String name, byte[] bytes) {
        assertThatThrownBy(() -> read(name, bytes))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static byte[] zip(Consumer<ZipOutputStream> content) {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "a", 1);
            content.accept(zip);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, int size) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[1 << 16];
            for (int left = size; left > 0; left -= block.length) {
                zip.write(block, 0, Math.min(left, block.length));
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
