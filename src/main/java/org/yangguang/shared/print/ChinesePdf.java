package org.yangguang.shared.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Draws a page written as well-formed HTML as PDF, its Chinese font embedded so that it reads and
 * copies anywhere. The page names the font {@value #FAMILY}.
 */
public final class ChinesePdf {

    private static final String FONT = "/fonts/NotoSerifSC-Regular.ttf";
    private static final String FAMILY = "Noto Serif SC";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private ChinesePdf() {}

    public static byte[] of(String html) {
        return drawn(html, false);
    }

    /**
     * The same with its structure inside, so that a screen reader tells headings from text
     * (PDF/UA). The page must have a title, a language and a description.
     */
    public static byte[] tagged(String html) {
        return drawn(html, true);
    }

    private static byte[] drawn(String html, boolean tagged) {
        var pdf = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(tagged);
            builder.useFont(ChinesePdf::font, FAMILY);
            builder.useUnicodeLineBreaker(new ChineseLines());
            builder.withProducer("Yangguang");
            builder.withHtmlContent(html, null);
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("drawing to memory failed", e);
        }
        return pdf.toByteArray();
    }

    static InputStream font() {
        var font = ChinesePdf.class.getResourceAsStream(FONT);
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
