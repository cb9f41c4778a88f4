package org.yangguang.shared.web;

import java.util.regex.Pattern;

/** Tables inside a text written by people: each scrolls by itself, with the keyboard too. */
public final class WideTables {

    private static final Pattern START = Pattern.compile("<table\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("</table\\s*>", Pattern.CASE_INSENSITIVE);

    private WideTables() {}

    /**
     * The same clean HTML, each table in a frame that scrolls.
     *
     * @param label what a screen reader calls the frame
     */
    public static String inFrames(String html, String label) {
        String frame =
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
                        + label
                        + "\"><table";
        String opened = START.matcher(html).replaceAll(_ -> frame);
        return END.matcher(opened).replaceAll("</table></div>");
    }
}
