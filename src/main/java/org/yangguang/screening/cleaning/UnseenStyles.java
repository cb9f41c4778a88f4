package org.yangguang.screening.cleaning;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The formats of a book in which nothing shows: white on white, or a form that shows nothing. */
final class UnseenStyles {

    private UnseenStyles() {}

    static BitSet of(Document styles) {
        var white = new BitSet();
        var empty = new BitSet();
        var codes = new HashMap<String, String>();
        for (var one : PackageParts.elements(styles, "numFmt")) {
            codes.put(one.getAttribute("numFmtId"), one.getAttribute("formatCode"));
        }
        int font = 0;
        for (var fonts : PackageParts.elements(styles, "fonts")) {
            for (var one : PackageParts.elements(fonts, "font")) {
                white.set(
                        font++,
                        PackageParts.elements(one, "color").stream()
                                .anyMatch(UnseenStyles::isWhite));
            }
        }
        int fill = 0;
        for (var fills : PackageParts.elements(styles, "fills")) {
            for (var one : PackageParts.elements(fills, "fill")) {
                empty.set(fill++, isEmpty(one));
            }
        }
        var unseen = new BitSet();
        for (var formats : PackageParts.elements(styles, "cellXfs")) {
            int index = 0;
            for (var one : PackageParts.elements(formats, "xf")) {
                boolean whiteOnWhite =
                        white.get(number(one, "fontId")) && empty.get(number(one, "fillId"));
                boolean blank =
                        codes.getOrDefault(one.getAttribute("numFmtId"), "")
                                .strip()
                                .matches(";;;?@?|;;");
                unseen.set(index++, whiteOnWhite || blank);
            }
        }
        return unseen;
    }

    private static boolean isEmpty(Element fill) {
        return PackageParts.elements(fill, "patternFill").stream()
                        .anyMatch(
                                one ->
                                        !one.getAttribute("patternType").equals("solid")
                                                || PackageParts.elements(one, "fgColor").stream()
                                                        .anyMatch(UnseenStyles::isWhite))
                || PackageParts.elements(fill, "patternFill", "gradientFill").isEmpty();
    }

    private static boolean isWhite(Element color) {
        return color.getAttribute("rgb").toUpperCase(Locale.ROOT).endsWith("FFFFFF")
                || (color.getAttribute("theme").equals("0")
                        && color.getAttribute("tint").isEmpty());
    }

    private static int number(Element element, String name) {
        var value = element.getAttribute(name);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
    }
}
