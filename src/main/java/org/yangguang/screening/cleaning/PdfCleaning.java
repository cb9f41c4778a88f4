package org.yangguang.screening.cleaning;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.yangguang.screening.reading.PdfPages;

/**
 * Cleans a PDF: properties, notes, attached files and scripts go; a page on which text lies under
 * something or does not show becomes a picture of itself, so that nothing is left below. Written
 * anew, the file has no earlier version in it.
 */
final class PdfCleaning {

    private static final float DOTS_PER_INCH = 200;
    private static final float QUALITY = 0.85f;
    private static final Set<String> STAYING =
            Set.of(
                    "Link",
                    "FreeText",
                    "Stamp",
                    "Highlight",
                    "Underline",
                    "StrikeOut",
                    "Square",
                    "Circle",
                    "Line",
                    "Ink",
                    "Polygon",
                    "PolyLine",
                    "Watermark",
                    "Redact");

    private PdfCleaning() {}

    static Cleaned of(String name, byte[] content) throws IOException {
        try (var document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                throw new CannotClean("encrypted");
            }
            var removed = new TreeSet<String>();
            properties(document, removed);
            catalog(document, removed);
            form(document, removed);
            pages(document, removed);
            if (PdfPages.versions(content) > 1) {
                removed.add("earlier-versions");
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return new Cleaned(name, out.toByteArray(), removed);
        }
    }

    private static void properties(PDDocument document, Set<String> removed) {
        var before = document.getDocumentInformation();
        var info = new PDDocumentInformation();
        info.setTitle(before.getTitle());
        if (before.getMetadataKeys().stream().anyMatch(key -> !key.equals("Title"))) {
            removed.add("properties");
        }
        document.setDocumentInformation(info);
        document.getDocumentCatalog().setMetadata(null);
    }

    private static void catalog(PDDocument document, Set<String> removed) {
        var catalog = document.getDocumentCatalog().getCOSObject();
        var names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            if (names.containsKey(COSName.EMBEDDED_FILES)) {
                names.removeItem(COSName.EMBEDDED_FILES);
                removed.add("embedded");
            }
            if (names.containsKey(COSName.JAVA_SCRIPT)) {
                names.removeItem(COSName.JAVA_SCRIPT);
                removed.add("macros");
            }
        }
        for (var key : List.of("AF", "AA", "OpenAction", "PieceInfo", "Collection", "SpiderInfo")) {
            catalog.removeItem(COSName.getPDFName(key));
        }
    }

    /** What was filled in stays on the paper and is no field any more. */
    private static void form(PDDocument document, Set<String> removed) throws IOException {
        var form = document.getDocumentCatalog().getAcroForm();
        if (form != null && !form.getFields().isEmpty()) {
            form.flatten();
            removed.add("form-fields");
        }
        document.getDocumentCatalog().setAcroForm(null);
    }

    private static void pages(PDDocument document, Set<String> removed) throws IOException {
        boolean drawn = false;
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            var page = document.getPage(i);
            // asked before anything is taken away: a mark that covers text must not let it out
            boolean hides = PdfPages.hidesText(document, page);
            annotations(page, removed);
            for (var key : List.of("AA", "PieceInfo", "Metadata", "Thumb", "AF")) {
                page.getCOSObject().removeItem(COSName.getPDFName(key));
            }
            if (hides) {
                draw(document, page, i);
                removed.add("covered-text");
                drawn = true;
            } else {
                page.setAnnotations(
                        page.getAnnotations().stream().filter(one -> !isRedaction(one)).toList());
                streams(page.getResources(), 0);
            }
        }
        if (drawn) {
            // tags speak of letters that are no longer there
            var catalog = document.getDocumentCatalog().getCOSObject();
            catalog.removeItem(COSName.STRUCT_TREE_ROOT);
            catalog.removeItem(COSName.getPDFName("MarkInfo"));
        }
    }

    private static void annotations(PDPage page, Set<String> removed) throws IOException {
        var staying = new ArrayList<PDAnnotation>();
        for (var annotation : page.getAnnotations()) {
            var kind = String.valueOf(annotation.getSubtype());
            boolean house = annotation instanceof PDAnnotationLink link && leadsHome(link);
            if (!STAYING.contains(kind) || annotation.isHidden() || house) {
                removed.add("comments");
                continue;
            }
            if (!kind.equals("Link") && !kind.equals("FreeText")) {
                for (var key : List.of("Contents", "T", "Subj", "RC", "Popup", "IRT")) {
                    annotation.getCOSObject().removeItem(COSName.getPDFName(key));
                }
            }
            staying.add(annotation);
        }
        page.setAnnotations(staying);
    }

    private static boolean leadsHome(PDAnnotationLink link) {
        var action = link.getCOSObject().getDictionaryObject(COSName.A);
        return action instanceof COSDictionary dictionary
                && dictionary.getString(COSName.URI) != null
                && dictionary.getString(COSName.URI).startsWith("file:");
    }

    private static boolean isRedaction(PDAnnotation annotation) {
        return "Redact".equals(annotation.getSubtype());
    }

    /** What was marked to be blacked out is blacked out. */
    private static void blacken(BufferedImage picture, PDPage page) throws IOException {
        var paper = page.getCropBox();
        if (page.getRotation() != 0
                && page.getAnnotations().stream().anyMatch(PdfCleaning::isRedaction)) {
            throw new CannotClean("turned");
        }
        var pen = picture.createGraphics();
        pen.setColor(java.awt.Color.BLACK);
        double scale = DOTS_PER_INCH / 72.0;
        for (var annotation : page.getAnnotations()) {
            var box = annotation.getRectangle();
            if (isRedaction(annotation) && box != null) {
                pen.fill(
                        new java.awt.geom.Rectangle2D.Double(
                                (box.getLowerLeftX() - paper.getLowerLeftX()) * scale,
                                (paper.getUpperRightY() - box.getUpperRightY()) * scale,
                                box.getWidth() * scale,
                                box.getHeight() * scale));
            }
        }
        pen.dispose();
    }

    /** A picture of the page takes the place of all that it is made of. */
    private static void draw(PDDocument document, PDPage page, int index) throws IOException {
        if (!PdfPages.hasItsFonts(page)) {
            throw new CannotClean("fonts");
        }
        var renderer = new PDFRenderer(document);
        BufferedImage picture = renderer.renderImageWithDPI(index, DOTS_PER_INCH, ImageType.RGB);
        var paper = page.getCropBox();
        blacken(picture, page);
        boolean turned = page.getRotation() % 180 != 0;
        float width = turned ? paper.getHeight() : paper.getWidth();
        float height = turned ? paper.getWidth() : paper.getHeight();
        page.setResources(new PDResources());
        page.setRotation(0);
        page.setMediaBox(new org.apache.pdfbox.pdmodel.common.PDRectangle(width, height));
        page.setCropBox(page.getMediaBox());
        page.setAnnotations(List.of());
        page.getCOSObject().removeItem(COSName.CONTENTS);
        var image = JPEGFactory.createFromImage(document, picture, QUALITY);
        try (var ink = new PDPageContentStream(document, page, AppendMode.OVERWRITE, true)) {
            ink.drawImage(image, 0, 0, width, height);
        }
    }

    /** Pictures and forms bear properties of their own. */
    private static void streams(PDResources resources, int depth) throws IOException {
        if (resources == null || depth > 8) {
            return;
        }
        for (var name : resources.getXObjectNames()) {
            var object = resources.getXObject(name);
            COSStream stream = object.getCOSObject();
            stream.removeItem(COSName.METADATA);
            stream.removeItem(COSName.getPDFName("PieceInfo"));
            if (COSName.DCT_DECODE.equals(stream.getFilters())) {
                withoutTags(stream);
            }
            if (object instanceof PDFormXObject form) {
                streams(form.getResources(), depth + 1);
            }
        }
    }

    private static void withoutTags(COSStream stream) throws IOException {
        byte[] before;
        try (var in = stream.createRawInputStream()) {
            before = in.readAllBytes();
        }
        byte[] after = PictureCleaning.cleaned(before);
        if (after.length != before.length) {
            try (var out = stream.createRawOutputStream()) {
                out.write(after);
            }
        }
    }
}
