package org.yangguang.screening.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/**
 * What the formats of a book mean for its text: which numbers are days, which letters do not show.
 */
final class XlsxStyles extends Walk {

    private record Format(int number, int font, int fill) {}

    private final Map<Integer, String> numbers = new HashMap<>();
    private final List<Boolean> whiteFonts = new ArrayList<>();
    private final List<Boolean> emptyFills = new ArrayList<>();
    private final List<Format> formats = new ArrayList<>();
    private boolean inFonts;
    private boolean inFills;
    private boolean inCells;

    @Override
    public void start(String name, XMLStreamReader at) {
        switch (name) {
            case "numFmt" ->
                    numbers.put(
                            number(Xml.attribute(at, "numFmtId")), Xml.attribute(at, "formatCode"));
            case "fonts" -> inFonts = true;
            case "fills" -> inFills = true;
            case "cellXfs" -> inCells = true;
            case "font" -> {
                if (inFonts) {
                    whiteFonts.add(false);
                }
            }
            case "color" -> {
                if (inFonts && !whiteFonts.isEmpty() && isWhite(at)) {
                    whiteFonts.set(whiteFonts.size() - 1, true);
                }
            }
            case "patternFill" -> {
                if (inFills) {
                    emptyFills.add(!Xml.attribute(at, "patternType").equals("solid"));
                }
            }
            case "gradientFill" -> {
                if (inFills) {
                    emptyFills.add(false);
                }
            }
            case "fgColor" -> {
                if (inFills && !emptyFills.isEmpty() && isWhite(at)) {
                    emptyFills.set(emptyFills.size() - 1, true);
                }
            }
            case "xf" -> {
                if (inCells) {
                    formats.add(
                            new Format(
                                    number(Xml.attribute(at, "numFmtId")),
                                    number(Xml.attribute(at, "fontId")),
                                    number(Xml.attribute(at, "fillId"))));
                }
            }
            default -> {
                // borders and the like
            }
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "fonts" -> inFonts = false;
            case "fills" -> inFills = false;
            case "cellXfs" -> inCells = false;
            default -> {
                // borders and the like
            }
        }
    }

    /** True when a number in this format is a day. */
    boolean isDay(int style) {
        if (style < 0 || style >= formats.size()) {
            return false;
        }
        int number = formats.get(style).number();
        boolean builtIn =
                (number >= 14 && number <= 17)
                        || number == 22
                        || (number >= 27 && number <= 31)
                        || number == 36
                        || (number >= 50 && number <= 54)
                        || number == 57
                        || number == 58;
        var code = numbers.getOrDefault(number, "").replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
        return builtIn
                || (code.toLowerCase(java.util.Locale.ROOT).matches(".*[yd].*")
                        && !code.contains("General"));
    }

    /** True when what is in a cell of this format does not show. */
    boolean isUnseen(int style) {
        if (style < 0 || style >= formats.size()) {
            return false;
        }
        var format = formats.get(style);
        boolean white = format.font() < whiteFonts.size() && whiteFonts.get(format.font());
        boolean empty = format.fill() >= emptyFills.size() || emptyFills.get(format.fill());
        return (white && empty)
                || numbers.getOrDefault(format.number(), "").strip().matches(";;;?@?|;;");
    }

    private static boolean isWhite(XMLStreamReader at) {
        return Xml.attribute(at, "rgb").toUpperCase(java.util.Locale.ROOT).endsWith("FFFFFF")
                || (Xml.attribute(at, "theme").equals("0") && Xml.attribute(at, "tint").isEmpty());
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
