package org.yangguang.letters.printing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * A letter as one page of its own; well-formed XML, since the PDF is drawn from it. Its last
 * paragraph stays with the signature, so that no sheet bears a signature alone.
 */
final class LetterHtml {

    private final PrintedLetter letter;
    private final StringBuilder page = new StringBuilder();

    private LetterHtml(PrintedLetter letter) {
        this.letter = letter;
    }

    static String of(PrintedLetter letter) {
        return new LetterHtml(letter).page();
    }

    private String page() {
        var text = letter.text();
        page.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"UTF-8\"/>\n");
        page.append("<title>").append(escaped(letter.fileName())).append("</title>\n");
        page.append("<meta name=\"description\" content=\"").append(escaped(text.title()));
        page.append("\"/>\n<style>\n").append(style()).append("</style>\n</head>\n<body>\n");
        page.append("<div class=\"foot\"><div></div></div>\n");
        line("div", "head", text.agency());
        page.append("<div class=\"rule\"></div>\n");
        line("p", "number", letter.number());
        line("h1", "", text.title());
        line("p", "addressee", text.addressee() + "：");
        var body = Stream.concat(text.paragraphs().stream(), text.remedies().stream()).toList();
        body.subList(0, body.size() - 1).forEach(paragraph -> line("p", "", paragraph));
        page.append("<div class=\"end\">\n");
        line("p", "", body.getLast());
        letter.annexes().forEach(annex -> line("p", annex.startsWith("附件") ? "" : "annex", annex));
        page.append("<div class=\"signature\">\n");
        line("p", "agency", text.agency());
        line("p", "date", letter.date());
        page.append("</div>\n</div>\n");
        if (!letter.note().isEmpty()) {
            line("p", "note", letter.note());
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private void line(String element, String kind, String text) {
        page.append('<').append(element);
        if (!kind.isEmpty()) {
            page.append(" class=\"").append(kind).append('"');
        }
        page.append('>').append(escaped(text)).append("</").append(element).append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream css = LetterHtml.class.getResourceAsStream("/letters/paper.css")) {
            if (css == null) {
                throw new IllegalStateException("letters/paper.css is not on the classpath");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
