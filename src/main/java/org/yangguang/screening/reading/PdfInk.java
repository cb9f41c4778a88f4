package org.yangguang.screening.reading;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Draws a page without drawing it: follows what is put on the paper in its order, and says which
 * letters lie under something put there later, and which were never to be seen.
 */
final class PdfInk extends PDFGraphicsStreamEngine {

    /** A drawing of more shapes hides nothing that one could still find. */
    private static final int MOST_SHAPES = 4_000;

    private static final double WHOLE_PAGE = 0.75;
    private static final float WHITE = 0.97f;
    private static final float OPAQUE = 0.9f;

    /** A letter on the paper. */
    private static final class Letter {
        private final String sign;
        private final Rectangle2D box;
        private final boolean unseen;
        private boolean covered;

        Letter(String sign, Rectangle2D box, boolean unseen) {
            this.sign = sign;
            this.box = box;
            this.unseen = unseen;
        }

        boolean isUnder(Shape shape) {
            double y = box.getCenterY();
            return shape.contains(box.getCenterX(), y)
                    && shape.contains(box.getX() + 0.2 * box.getWidth(), y)
                    && shape.contains(box.getX() + 0.8 * box.getWidth(), y);
        }
    }

    /** Something that covers the paper where it lies. */
    private record Ground(Shape shape, boolean white) {}

    private final PDDocument document;
    private final PDPage page;
    private final PDRectangle paper;
    private final GeneralPath path = new GeneralPath();
    private final List<Letter> letters = new ArrayList<>();
    private final List<Ground> grounds = new ArrayList<>();
    private final List<String> actualTexts = new ArrayList<>();
    private final List<byte[]> pictures = new ArrayList<>();
    private final Set<COSBase> seenPictures = new HashSet<>();
    private final List<Boolean> layersOff = new ArrayList<>();
    private boolean picture;
    private boolean inNote;

    PdfInk(PDDocument document, PDPage page) {
        super(page);
        this.document = document;
        this.page = page;
        paper = page.getCropBox();
    }

    void look() throws IOException {
        processPage(page);
        inNote = true;
        for (var annotation : page.getAnnotations()) {
            note(annotation);
        }
    }

    /** Letters that lie under something, in their order. */
    String covered() {
        return joined(letters.stream().filter(letter -> letter.covered && !letter.unseen).toList());
    }

    /** Letters that were never to be seen. */
    String unseen() {
        return joined(letters.stream().filter(letter -> letter.unseen).toList());
    }

    /** What the page says it means in place of what it shows. */
    List<String> actualTexts() {
        return actualTexts;
    }

    /** The pictures as they were put in, where they may still have their tags. */
    List<byte[]> pictures() {
        return pictures;
    }

    boolean hasPicture() {
        return picture;
    }

    /** A mark laid over the page covers as a bar does; one that asks for it has not removed yet. */
    private void note(PDAnnotation annotation) throws IOException {
        var kind = String.valueOf(annotation.getSubtype());
        if (annotation.isHidden()
                || kind.equals("Link")
                || kind.equals("Popup")
                || kind.equals("Widget")) {
            return;
        }
        if (kind.equals("Redact")) {
            var box = annotation.getRectangle();
            if (box != null) {
                cover(
                        new Rectangle2D.Double(
                                box.getLowerLeftX(),
                                box.getLowerLeftY(),
                                box.getWidth(),
                                box.getHeight()),
                        false);
            }
            return;
        }
        if (annotation.getNormalAppearanceStream() != null
                && !kind.equals("Highlight")
                && !kind.equals("FreeText")) {
            showAnnotation(annotation);
        }
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
            throws IOException {
        if (inNote) {
            return;
        }
        var sign = font.toUnicode(code);
        if (sign == null || sign.isEmpty()) {
            return;
        }
        double width = displacement.getX() > 0 ? displacement.getX() : 0.5;
        Shape outline =
                rendering
                        .createAffineTransform()
                        .createTransformedShape(new Rectangle2D.Double(0, -0.1, width, 0.85));
        var box = outline.getBounds2D();
        letters.add(new Letter(sign, box, !sign.isBlank() && isUnseen(box)));
    }

    private boolean isUnseen(Rectangle2D box) {
        var state = getGraphicsState();
        if (!layersOff.isEmpty() && layersOff.contains(true)) {
            return true;
        }
        double x = box.getCenterX();
        double y = box.getCenterY();
        boolean outside =
                x < paper.getLowerLeftX()
                        || x > paper.getUpperRightX()
                        || y < paper.getLowerLeftY()
                        || y > paper.getUpperRightY();
        if (outside || box.getHeight() < 1.2) {
            return true;
        }
        var mode = state.getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            // the letters of a scanned page lie unseen on its picture
            return grounds.stream().noneMatch(ground -> isWholePage(ground.shape())) && !picture;
        }
        boolean filled = mode == RenderingMode.FILL || mode == RenderingMode.FILL_STROKE;
        if (filled && state.getNonStrokeAlphaConstant() < 0.05) {
            return true;
        }
        var clip = state.getCurrentClippingPath();
        if (clip != null && !clip.isEmpty() && !clip.intersects(box)) {
            return true;
        }
        return filled && isWhite(state.getNonStrokingColor()) && isOnWhite(x, y);
    }

    private boolean isOnWhite(double x, double y) {
        for (int i = grounds.size() - 1; i >= 0; i--) {
            if (grounds.get(i).shape().contains(x, y)) {
                return grounds.get(i).white();
            }
        }
        return true;
    }

    private static boolean isWhite(@Nullable PDColor color) {
        if (color == null || color.isPattern()) {
            return false;
        }
        try {
            int rgb = color.toRGB();
            return ((rgb >> 16) & 255) >= 255 * WHITE
                    && ((rgb >> 8) & 255) >= 255 * WHITE
                    && (rgb & 255) >= 255 * WHITE;
        } catch (IOException e) {
            return false;
        }
    }

    private void cover(Shape shape, boolean white) {
        var clipped = shape;
        if (isWholePage(shape) && grounds.isEmpty() && letters.isEmpty()) {
            grounds.add(new Ground(shape, white));
            return;
        }
        var bounds = clipped.getBounds2D();
        if (bounds.getWidth() < 2 || bounds.getHeight() < 2) {
            return;
        }
        for (var letter : letters) {
            if (!letter.covered && bounds.intersects(letter.box) && letter.isUnder(clipped)) {
                letter.covered = true;
            }
        }
        if (grounds.size() < MOST_SHAPES) {
            grounds.add(new Ground(clipped, white));
        }
    }

    private boolean isWholePage(Shape shape) {
        var bounds = shape.getBounds2D();
        return bounds.getWidth() * bounds.getHeight()
                >= WHOLE_PAGE * paper.getWidth() * paper.getHeight();
    }

    private boolean isOpaque(PDGraphicsState state, double alpha) {
        return alpha >= OPAQUE
                && (state.getBlendMode() == null || BlendMode.NORMAL.equals(state.getBlendMode()))
                && state.getSoftMask() == null
                && !layersOff.contains(true);
    }

    /** The part of a shape that its clipping lets through. */
    private Shape clipped(Shape shape) {
        var clip = getGraphicsState().getCurrentClippingPath();
        if (clip == null || clip.isEmpty() || clip.contains(shape.getBounds2D())) {
            return shape;
        }
        if (clip.isRectangular()) {
            var bounds = shape.getBounds2D().createIntersection(clip.getBounds2D());
            return shape instanceof Rectangle2D || isBox(shape) ? bounds : shape;
        }
        var area = new java.awt.geom.Area(shape);
        area.intersect(clip);
        return area;
    }

    private static boolean isBox(Shape shape) {
        return shape instanceof Path2D && new java.awt.geom.Area(shape).isRectangular();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        begin(x, y);
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        begin(x1, y1);
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    private void begin(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        return Objects.requireNonNullElseGet(path.getCurrentPoint(), Point2D.Float::new);
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void fillPath(int windingRule) {
        path.setWindingRule(windingRule);
        fill();
        path.reset();
    }

    @Override
    public void strokePath() {
        stroke();
        path.reset();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        path.setWindingRule(windingRule);
        fill();
        stroke();
        path.reset();
    }

    private void fill() {
        var state = getGraphicsState();
        var color = state.getNonStrokingColor();
        boolean pattern = color != null && color.isPattern();
        if (!pattern && isOpaque(state, state.getNonStrokeAlphaConstant())) {
            cover(clipped((Shape) path.clone()), isWhite(color));
        }
    }

    /** A thick pen makes a bar too. */
    private void stroke() {
        var state = getGraphicsState();
        var scale = state.getCurrentTransformationMatrix().getScalingFactorX();
        float width = Math.abs(state.getLineWidth() * scale);
        if (width >= 4 && isOpaque(state, state.getAlphaConstant())) {
            var shape =
                    new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
                            .createStrokedShape(path);
            cover(clipped(shape), isWhite(state.getStrokingColor()));
        }
    }

    @Override
    public void clip(int windingRule) {
        path.setWindingRule(windingRule);
        getGraphicsState().intersectClippingPath((GeneralPath) path.clone());
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // a gradient is ground for letters and no bar over them
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        picture = true;
        AffineTransform place =
                getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        Shape shape = place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1));
        boolean opaque = !image.isStencil();
        if (image instanceof PDImageXObject object) {
            var dictionary = object.getCOSObject();
            opaque &=
                    !dictionary.containsKey(COSName.SMASK) && !dictionary.containsKey(COSName.MASK);
            if (seenPictures.add(dictionary)) {
                raw(dictionary);
            }
        }
        if (!opaque
                || !isOpaque(getGraphicsState(), getGraphicsState().getNonStrokeAlphaConstant())) {
            return;
        }
        if (isWholePage(shape)) {
            // a scanned page laid over its letters
            grounds.add(new Ground(shape, false));
        } else {
            cover(clipped(shape), false);
        }
    }

    private void raw(COSStream stream) throws IOException {
        boolean jpeg = COSName.DCT_DECODE.equals(stream.getFilters());
        if (jpeg && pictures.size() < 200) {
            try (var in = stream.createRawInputStream()) {
                pictures.add(in.readAllBytes());
            }
        } else {
            pictures.add(new byte[0]);
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        boolean off = false;
        if (properties != null) {
            var said = properties.getString(COSName.ACTUAL_TEXT);
            if (said != null && !said.isBlank()) {
                actualTexts.add(said);
            }
            if (COSName.OC.equals(tag)
                    && PDPropertyList.create(properties) instanceof PDOptionalContentGroup group) {
                off = isOff(group);
            }
        }
        layersOff.add(off);
    }

    private boolean isOff(PDOptionalContentGroup group) {
        PDOptionalContentProperties layers = document.getDocumentCatalog().getOCProperties();
        return layers != null && !layers.isGroupEnabled(group);
    }

    @Override
    public void endMarkedContentSequence() {
        if (!layersOff.isEmpty()) {
            layersOff.removeLast();
        }
    }

    private static String joined(List<Letter> letters) {
        var text = new StringBuilder();
        Letter before = null;
        for (var letter : letters) {
            if (before != null) {
                double gap = letter.box.getX() - before.box.getMaxX();
                boolean line =
                        Math.abs(letter.box.getY() - before.box.getY())
                                > 0.6 * before.box.getHeight();
                if (line) {
                    text.append('\n');
                } else if (gap > 0.18 * before.box.getHeight()) {
                    text.append(' ');
                }
            }
            text.append(letter.sign);
            before = letter;
        }
        return text.toString();
    }
}
