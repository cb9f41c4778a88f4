package org.yangguang.shared.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;

/**
 * A sheet of A4 with a page or a picture of somebody on it, upright, and with room for its number.
 */
final class BoundSheet {

    static final float MILLIMETRE = 72 / 25.4f;

    private static final PDRectangle UPRIGHT = PDRectangle.A4;
    private static final PDRectangle ACROSS =
            new PDRectangle(
                    /* width= */ PDRectangle.A4.getHeight(),
                    /* height= */ PDRectangle.A4.getWidth());

    /** Around what is not ours, and below it for the number. */
    private static final float MARGIN = 8 * MILLIMETRE;

    private static final float FOOT = 15 * MILLIMETRE;

    private BoundSheet() {}

    /**
     * The sheet of a PDF: our own as it is, another's a little smaller so that the number has room.
     */
    static PDPage of(PDDocument source, PDPage page, LayerUtility layers, boolean ours)
            throws IOException {
        int turns = Math.floorMod(page.getRotation() / 90, 4);
        page.setRotation(0);
        drawAnnotations(source, page);
        var box = page.getCropBox();
        var form = layers.importPageAsForm(source, page);
        boolean turned = turns % 2 != 0;
        float width = turned ? box.getHeight() : box.getWidth();
        float height = turned ? box.getWidth() : box.getHeight();
        var sheet = new PDPage(width > height ? ACROSS : UPRIGHT);
        try (var content = new PDPageContentStream(layers.getDocument(), sheet)) {
            content.transform(fitted(turns, width, height, sheet.getMediaBox(), ours));
            content.drawForm(form);
        }
        return sheet;
    }

    /** A picture, as large as the sheet allows. */
    static PDPage of(PictureReading.Picture picture, PDDocument document) throws IOException {
        var image = picture.image();
        boolean turned = picture.quarterTurns() % 2 != 0;
        float width = turned ? image.getHeight() : image.getWidth();
        float height = turned ? image.getWidth() : image.getHeight();
        var sheet = new PDPage(width > height ? ACROSS : UPRIGHT);
        var room = sheet.getMediaBox();
        float scale =
                Math.min(
                        (room.getWidth() - 2 * MARGIN) / width,
                        (room.getHeight() - MARGIN - FOOT) / height);
        try (var content = new PDPageContentStream(document, sheet)) {
            content.drawImage(image, placed(picture, width * scale, height * scale, room));
        }
        return sheet;
    }

    /** The unit square in which a picture is drawn, turned upright and put in the middle. */
    private static Matrix placed(
            PictureReading.Picture picture, float width, float height, PDRectangle sheet) {
        var at = new AffineTransform();
        at.translate(
                (sheet.getWidth() - width) / 2,
                FOOT + (sheet.getHeight() - MARGIN - FOOT - height) / 2);
        at.scale(width, height);
        at.rotate(-Math.PI / 2 * picture.quarterTurns(), 0.5, 0.5);
        return new Matrix(at);
    }

    /** Turns a sheet upright and puts it in the middle: our own in full size, others smaller. */
    private static Matrix fitted(
            int turns, float width, float height, PDRectangle on, boolean ours) {
        float foot = ours ? 0 : FOOT;
        float edge = ours ? 0 : MARGIN;
        float scale =
                Math.min(
                        1,
                        Math.min(
                                (on.getWidth() - 2 * edge) / width,
                                (on.getHeight() - edge - foot) / height));
        var at = new AffineTransform();
        at.translate(
                (on.getWidth() - width * scale) / 2,
                foot + (on.getHeight() - edge - foot - height * scale) / 2);
        at.scale(scale, scale);
        switch (turns) {
            case 1 -> {
                at.translate(0, height);
                at.rotate(-Math.PI / 2);
            }
            case 2 -> {
                at.translate(width, height);
                at.rotate(Math.PI);
            }
            case 3 -> {
                at.translate(width, 0);
                at.rotate(Math.PI / 2);
            }
            default -> {
                // stands upright
            }
        }
        return new Matrix(at);
    }

    /** What lies on a sheet becomes part of it: filled fields, stamps, signatures, seals. */
    private static void drawAnnotations(PDDocument source, PDPage page) throws IOException {
        var visible =
                page.getAnnotations().stream()
                        .filter(one -> !one.isHidden() && !one.isNoView())
                        .filter(one -> one.getRectangle() != null)
                        .filter(one -> one.getNormalAppearanceStream() != null)
                        .toList();
        if (visible.isEmpty()) {
            return;
        }
        try (var content = new PDPageContentStream(source, page, AppendMode.APPEND, true, true)) {
            for (var one : visible) {
                draw(one, content);
            }
        }
    }

    private static void draw(PDAnnotation annotation, PDPageContentStream content)
            throws IOException {
        var appearance = annotation.getNormalAppearanceStream();
        var box = appearance.getBBox();
        if (box == null) {
            return;
        }
        var shape = box.transform(appearance.getMatrix());
        Rectangle2D bounds = shape.getBounds2D();
        if (bounds.getWidth() == 0 || bounds.getHeight() == 0) {
            return;
        }
        var to = annotation.getRectangle();
        var at = new AffineTransform();
        at.translate(to.getLowerLeftX(), to.getLowerLeftY());
        at.scale(to.getWidth() / bounds.getWidth(), to.getHeight() / bounds.getHeight());
        at.translate(-bounds.getX(), -bounds.getY());
        content.saveGraphicsState();
        content.transform(new Matrix(at));
        content.drawForm(new PDFormXObject(appearance.getCOSObject()));
        content.restoreGraphicsState();
    }
}
