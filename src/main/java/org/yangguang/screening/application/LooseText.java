package org.yangguang.screening.application;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as somebody pastes it: HTML when there are tags in it, else lines. */
final class LooseText {

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,500}>|<!--");

    private LooseText() {}

    static String html(String text) {
        if (TAG.matcher(text).find()) {
            return text;
        }
        return text.lines()
                .map(line -> "<p>" + line.replace("&", "&amp;").replace("<", "&lt;") + "</p>")
                .collect(Collectors.joining());
    }
}
