package org.yangguang.report.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yangguang.law.report.Finding;
import org.yangguang.report.SeedReport;
import org.yangguang.report.doctor.ReportDoctor;

class PrintedReportTests {

    @Test
    void wordTablesKeepTheFormsMergedCells() throws IOException {
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(DocxReport.of(SeedReport.report())))) {
            assertThat(document.getTables()).hasSize(3);
            var table3 = document.getTables().get(1);
            var corner = table3.getRow(0).getCell(0).getCTTc().getTcPr();
            assertThat(corner.getGridSpan().getVal()).isEqualTo(3);
            assertThat(corner.getVMerge().getVal()).hasToString("restart");
            assertThat(table3.getRow(2).getCell(0).getCTTc().getTcPr().getVMerge().getVal())
                    .hasToString("continue");
            assertThat(table3.getRow(0).getCell(1).getCTTc().getTcPr().getGridSpan().getVal())
                    .isEqualTo(7);
            assertThat(table3.getNumberOfRows()).isEqualTo(28);
            assertThat(table3.getCTTbl().getTblGrid().sizeOfGridColArray()).isEqualTo(10);
        }
    }

    @Test
    void workbookMergesTheStubOverAllResults() throws IOException {
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(XlsxReport.of(SeedReport.report())))) {
            var sheet = book.getSheet("三、收到和处理政府信息公开申请情况");
            assertThat(sheet.getMergedRegions())
                    .anySatisfy(
                            region -> {
                                assertThat(region.getFirstColumn()).isZero();
                                assertThat(region.getLastColumn()).isZero();
                                assertThat(region.getNumberOfCells()).isEqualTo(22);
                            });
            assertThat(sheet.getRow(4).getCell(3).getNumericCellValue()).isEqualTo(8);
        }
    }

    @Test
    void pdfCarriesItsChineseFontAndReadsAsText() throws IOException {
        try (var pdf = Loader.loadPDF(PdfReport.of(SeedReport.report()))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text)
                    .contains("2021年政府信息公开工作年度报告")
                    .contains("三、收到和处理政府信息公开申请情况")
                    .contains("共2112条");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "docx", "pdf", "xlsx"})
    void doctorReadsOurOwnReportBackWithoutAnError(String form, @TempDir Path folder)
            throws IOException {
        var report = SeedReport.report();
        var file = folder.resolve("report." + form);
        Files.write(
                file,
                switch (form) {
                    case "html" -> HtmlReport.of(report).getBytes(StandardCharsets.UTF_8);
                    case "docx" -> DocxReport.of(report);
                    case "pdf" -> PdfReport.of(report);
                    default -> XlsxReport.of(report);
                });

        var diagnosis = ReportDoctor.examine(file);

        assertThat(diagnosis.tables()).isEqualTo(SeedReport.published());
        assertThat(diagnosis.findings()).filteredOn(Finding::isError).isEmpty();
    }
}
