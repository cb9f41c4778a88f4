package org.yangguang.items.application;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Makes a body fit for the public page: paragraphs, headings, lists, tables, links and pictures
 * stay; scripts, styles and everything else go.
 */
final class SafeHtml {

    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p",
                            "br",
                            "hr",
                            "h2",
                            "h3",
                            "h4",
                            "strong",
                            "b",
                            "em",
                            "i",
                            "u",
                            "sub",
                            "sup",
                            "blockquote",
                            "ul",
                            "ol",
                            "li",
                            "table",
                            "caption",
                            "thead",
                            "tbody",
                            "tfoot",
                            "tr",
                            "th",
                            "td",
                            "a",
                            "img",
                            "figure",
                            "figcaption")
                    .allowAttributes("colspan", "rowspan")
                    .matching(Pattern.compile("\\d{1,3}"))
                    .onElements("th", "td")
                    .allowAttributes("scope")
                    .matching(true, "row", "col", "rowgroup", "colgroup")
                    .onElements("th")
                    .allowAttributes("start")
                    .matching(Pattern.compile("\\d{1,4}"))
                    .onElements("ol")
                    .allowAttributes("href", "title")
                    .onElements("a")
                    .allowAttributes("src", "alt", "title")
                    .onElements("img")
                    .allowAttributes("width", "height")
                    .matching(Pattern.compile("\\d{1,4}"))
                    .onElements("img")
                    .allowStandardUrlProtocols()
                    .requireRelNofollowOnLinks()
                    .toFactory();

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!]");

    private SafeHtml() {}

    /** HTML is cleaned; plain text becomes paragraphs, one for each line. */
    static String of(String text) {
        if (text.isBlank()) {
            return "";
        }
        return POLICY.sanitize(TAG.matcher(text).find() ? text : paragraphs(text)).strip();
    }

    /** The words alone, for search and extracts. */
    static String words(String html) {
        return html.isEmpty() ? "" : Jsoup.parseBodyFragment(html).text();
    }

    private static String paragraphs(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> "<p>" + line.replace("&", "&amp;").replace("<", "&lt;") + "</p>")
                .collect(Collectors.joining());
    }
}
