package org.yangguang.report.printing;

import java.nio.charset.StandardCharsets;
import org.yangguang.report.domain.AnnualReport;
import org.yangguang.report.domain.ReportForm;

/** Prints a report in the form asked for. */
public final class Printing {

    private Printing() {}

    public static byte[] print(AnnualReport report, ReportForm form) {
        return switch (form) {
            case HTML -> HtmlReport.of(report).getBytes(StandardCharsets.UTF_8);
            case DOCX -> DocxReport.of(report);
            case PDF -> PdfReport.of(report);
            case XLSX -> XlsxReport.of(report);
        };
    }
}
