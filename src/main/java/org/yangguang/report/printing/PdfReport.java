package org.yangguang.report.printing;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Locale;
import org.yangguang.report.domain.AnnualReport;

/** The report as PDF on A4, its Chinese font embedded so that it reads and copies anywhere. */
public final class PdfReport {

    private static final String FONT = "/fonts/NotoSerifSC-Regular.ttf";
    private static final String FAMILY = "Noto Serif SC";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfReport() {}

    public static byte[] of(AnnualReport report) {
        var pdf = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.useFont(PdfReport::font, FAMILY);
            builder.useUnicodeLineBreaker(new ChineseLines());
            builder.withProducer("Yangguang");
            builder.withHtmlContent(HtmlReport.of(report), null);
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("PDF of " + report.fullTitle() + " failed", e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font() {
        var font = PdfReport.class.getResourceAsStream(FONT);
        if (font == null) {
            throw new IllegalStateException(FONT + " is not on the classpath");
        }
        return font;
    }

    /** Chinese breaks between any two characters but not before a stop or after a bracket. */
    private static final class ChineseLines implements FSTextBreaker {

        private final BreakIterator lines =
                BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);

        @Override
        public int next() {
            return lines.next();
        }

        @Override
        public void setText(String text) {
            lines.setText(text);
        }
    }
}
