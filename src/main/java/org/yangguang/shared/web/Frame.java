package org.yangguang.shared.web;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds one page: its words, the person before it, its address. Every template gets one as
 * {@code frame}.
 *
 * @param locale zh-CN, or en when the reader asked for it
 * @param path the address below the host, without query
 * @param query the query string without the question mark, empty when there is none
 * @param agencyName the agency whose site this is; empty before it is set up
 * @param reader who is signed in, empty on public pages
 * @param navigation the desk's rail for this reader, empty on public pages
 */
public record Frame(
        Words words,
        Locale locale,
        String path,
        String query,
        String agencyName,
        Optional<Reader> reader,
        List<DeskSection> navigation,
        boolean elderly,
        @Nullable String csrfName,
        @Nullable String csrfToken,
        String notice) {

    /** Who looks at the page. */
    public record Reader(String username, String name, String agency) {}

    /** A heading of the desk's rail and what stands below it. */
    public record DeskSection(String title, List<DeskLink> links) {}

    /** One line of the desk's rail; a count of zero is not shown. */
    public record DeskLink(String title, String url, int count, boolean current) {}

    /** The words for a code in the reader's language. */
    public String t(String code, Object... args) {
        return words.of(locale, code, args);
    }

    /** The language tag for {@code <html lang>}. */
    public String lang() {
        return locale.toLanguageTag();
    }

    /** This page's address in the other language. */
    public String otherLanguage() {
        return with("lang", locale.getLanguage().equals("en") ? "zh-CN" : "en");
    }

    /** This page's address with one more wish in it; what was asked for before is kept. */
    public String with(String name, String value) {
        var kept =
                Stream.of(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith(name + "="))
                        .map(part -> part + "&")
                        .collect(Collectors.joining());
        return path + "?" + kept + name + "=" + value;
    }

    /** True when the page is at this address or below it. */
    public boolean at(String prefix) {
        return prefix.equals("/")
                ? path.equals("/")
                : path.equals(prefix) || path.startsWith(prefix + "/");
    }

    /** The hidden field that each form carries against forgery. */
    public Content csrf() {
        return output -> {
            if (csrfName != null && csrfToken != null) {
                output.writeContent(
                        "<input type=\"hidden\" name=\""
                                + csrfName
                                + "\" value=\""
                                + csrfToken
                                + "\">");
            }
        };
    }
}
