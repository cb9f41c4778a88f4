package org.yangguang.screening.reading;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** What cleaning must know of the pages of a PDF. */
public final class PdfPages {

    private PdfPages() {}

    /** True when letters of the page lie under something or do not show. */
    public static boolean hidesText(PDDocument document, PDPage page) throws IOException {
        var ink = new PdfInk(document, page);
        ink.look();
        return !ink.covered().isBlank() || !ink.unseen().isBlank();
    }

    /** How often the file was written. */
    public static int versions(byte[] content) {
        return Pdfs.ends(content).size() - (Pdfs.isLinear(content) ? 1 : 0);
    }

    /** True when the page can be drawn as its maker meant: no font must be found elsewhere. */
    public static boolean hasItsFonts(PDPage page) throws IOException {
        return hasItsFonts(page.getResources(), 0);
    }

    private static boolean hasItsFonts(
            @org.jspecify.annotations.Nullable PDResources resources, int depth)
            throws IOException {
        if (resources == null || depth > 8) {
            return true;
        }
        for (var name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            boolean known = font instanceof PDType1Font type1 && type1.isStandard14();
            if (font != null && !font.isEmbedded() && !known) {
                return false;
            }
        }
        for (var name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form
                    && !hasItsFonts(form.getResources(), depth + 1)) {
                return false;
            }
        }
        return true;
    }
}
