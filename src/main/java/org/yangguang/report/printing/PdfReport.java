package org.yangguang.report.printing;

import org.yangguang.report.domain.AnnualReport;
import org.yangguang.shared.print.ChinesePdf;

/** The report as PDF on A4, drawn from its page ({@link HtmlReport}). */
public final class PdfReport {

    private PdfReport() {}

    public static byte[] of(AnnualReport report) {
        return ChinesePdf.of(HtmlReport.of(report));
    }
}
