package org.yangguang.report.doctor.source;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Finds the straight lines drawn on a page, in the direction the page is looked at, y downwards.
 */
final class Rulings extends PDFGraphicsStreamEngine {

    private static final double THIN = 3;
    private static final int MOST = 4_000;

    private final List<Ruling> found = new ArrayList<>();
    private final Path2D.Double path = new Path2D.Double();

    private Rulings(PDPage page) {
        super(page);
    }

    /** A horizontal or vertical line from one end to the other at a certain place. */
    record Ruling(boolean horizontal, double at, double from, double to) {

        boolean touches(Ruling other, double slack) {
            if (horizontal == other.horizontal) {
                return Math.abs(at - other.at) <= slack
                        && from <= other.to + slack
                        && other.from <= to + slack;
            }
            return at >= other.from - slack
                    && at <= other.to + slack
                    && other.at >= from - slack
                    && other.at <= to + slack;
        }
    }

    static List<Ruling> of(PDPage page) throws IOException {
        var rulings = new Rulings(page);
        rulings.processPage(page);
        return rulings.found;
    }

    private void keepStroked() {
        var from = new double[2];
        var start = new double[2];
        var point = new double[6];
        for (var walk = path.getPathIterator(null); !walk.isDone(); walk.next()) {
            switch (walk.currentSegment(point)) {
                case PathIterator.SEG_MOVETO -> {
                    start = new double[] {point[0], point[1]};
                    from = start;
                }
                case PathIterator.SEG_LINETO -> {
                    keep(from[0], from[1], point[0], point[1]);
                    from = new double[] {point[0], point[1]};
                }
                case PathIterator.SEG_CLOSE -> {
                    keep(from[0], from[1], start[0], start[1]);
                    from = start;
                }
                default -> {}
            }
        }
        path.reset();
    }

    /** Many programs draw a line as a thin filled box. */
    private void keepFilled() {
        var box = path.getBounds2D();
        if (box.getWidth() <= THIN || box.getHeight() <= THIN) {
            keep(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        }
        path.reset();
    }

    private void keep(double x1, double y1, double x2, double y2) {
        var one = turned(x1, y1);
        var two = turned(x2, y2);
        double width = Math.abs(one.x - two.x);
        double height = Math.abs(one.y - two.y);
        if (found.size() >= MOST || Math.max(width, height) < 4 || Math.min(width, height) > THIN) {
            return;
        }
        boolean horizontal = width > height;
        found.add(
                horizontal
                        ? new Ruling(
                                true,
                                (one.y + two.y) / 2,
                                Math.min(one.x, two.x),
                                Math.max(one.x, two.x))
                        : new Ruling(
                                false,
                                (one.x + two.x) / 2,
                                Math.min(one.y, two.y),
                                Math.max(one.y, two.y)));
    }

    /** From the page's own coordinates to those of the reader looking at it. */
    private Point2D.Double turned(double x, double y) {
        var box = getPage().getCropBox();
        return switch (getPage().getRotation()) {
            case 90 -> new Point2D.Double(y - box.getLowerLeftY(), x - box.getLowerLeftX());
            case 180 -> new Point2D.Double(box.getUpperRightX() - x, y - box.getLowerLeftY());
            case 270 -> new Point2D.Double(box.getUpperRightY() - y, box.getUpperRightX() - x);
            default -> new Point2D.Double(x - box.getLowerLeftX(), box.getUpperRightY() - y);
        };
    }

    @Override
    protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) {
        // strokes that draw a character are no lines of a table
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
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        var point = path.getCurrentPoint();
        return point == null ? new Point2D.Double() : point;
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
    public void strokePath() {
        keepStroked();
    }

    @Override
    public void fillPath(int windingRule) {
        keepFilledParts();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        keepStroked();
    }

    /** One fill may draw many boxes. */
    private void keepFilledParts() {
        var parts = new ArrayList<Path2D.Double>();
        var point = new double[6];
        for (var walk = path.getPathIterator(null); !walk.isDone(); walk.next()) {
            int kind = walk.currentSegment(point);
            if (kind == PathIterator.SEG_MOVETO) {
                parts.add(new Path2D.Double());
                parts.getLast().moveTo(point[0], point[1]);
            } else if (kind == PathIterator.SEG_LINETO) {
                parts.getLast().lineTo(point[0], point[1]);
            }
        }
        path.reset();
        for (var part : parts) {
            path.append(part, false);
            keepFilled();
        }
    }

    @Override
    public void clip(int windingRule) {
        // what is clipped away does not matter for finding lines
    }

    @Override
    public void drawImage(PDImage image) {
        // a picture has no lines that could be read
    }

    @Override
    public void shadingFill(COSName name) {
        // a shade is no line
    }
}
