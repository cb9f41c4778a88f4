package org.yangguang.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** The publications that are written out in full. */
class SampleHighlightTests {

    private final List<SampleHighlight> written = SampleHighlight.all();

    @Test
    void thereAreAFewDozenInManyColumns() {
        assertThat(written).hasSizeGreaterThanOrEqualTo(36);
        assertThat(written.stream().map(SampleHighlight::column).distinct())
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(written).allSatisfy(one -> assertThat(one.text()).hasSizeGreaterThan(1));
        assertThat(written.stream().map(SampleHighlight::title)).doesNotHaveDuplicates();
    }

    @Test
    void bothAffiliatedUnitsPublish() {
        assertThat(written.stream().collect(groupingBy(SampleHighlight::unit, counting())))
                .hasSize(3)
                .allSatisfy((unit, count) -> assertThat(count).isGreaterThanOrEqualTo(7));
    }

    @Test
    void manyCarryFilesOfSeveralKinds() {
        assertThat(written.stream().filter(one -> !one.attachments().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(15);
        assertThat(names()).anyMatch(name -> name.endsWith(".pdf"));
        assertThat(names()).anyMatch(name -> name.endsWith(".docx"));
        assertThat(names()).anyMatch(name -> name.endsWith(".xlsx"));
        assertThat(names()).allMatch(name -> name.contains("示例")).doesNotHaveDuplicates();
    }

    @Test
    void aWorkbookHoldsTheTableWithNumbersAsNumbers() throws IOException {
        var bytes = SampleSheet.of(content("部门预算公开表（示例）.xlsx"));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains("预算收支总表");
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(4860.5);
        }
    }

    @Test
    void aDocumentHoldsTitleAndTable() throws IOException {
        var bytes = SampleDocument.of(content("创业担保贷款申请表（示例）.docx"));
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getParagraphs().getFirst().getText()).startsWith("创业担保贷款申请表");
            assertThat(document.getTables()).hasSize(1);
        }
    }

    @Test
    void aPdfReadsAsText() throws IOException {
        var bytes = SampleAttachments.pdf("办理流程", content("办理流程（示例）.pdf"));
        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("资格审核").contains("5个工作日");
        }
    }

    private List<String> names() {
        return written.stream()
                .flatMap(one -> one.attachments().stream())
                .map(SampleHighlight.Attachment::name)
                .toList();
    }

    private List<SampleBlock> content(String ending) {
        return written.stream()
                .flatMap(one -> one.attachments().stream())
                .filter(file -> file.name().endsWith(ending))
                .findFirst()
                .orElseThrow()
                .content();
    }
}
