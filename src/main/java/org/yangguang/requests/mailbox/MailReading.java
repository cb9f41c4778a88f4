package org.yangguang.requests.mailbox;

import jakarta.mail.internet.MailDateFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.yangguang.requests.domain.ReadMail;
import org.yangguang.requests.domain.ReadMail.File;
import org.yangguang.requests.domain.ReadMail.Missed;

/**
 * Reads a mail (RFC 5322, RFC 2045) however odd or broken it is: what can be read is, the rest is
 * named. It takes bytes apart by itself where a mail library would give up as a whole.
 */
final class MailReading {

    /** Deeper than anybody forwards. */
    private static final int DEEPEST = 12;

    private static final int MOST_PARTS = 300;
    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_HTML = 5_000_000;
    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\p{L}\\p{N}.-]{1,255}");
    private static final Pattern ANGLED = Pattern.compile("<\\s*(" + ADDRESS.pattern() + ")\\s*>");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,500}>");

    private final List<File> files = new ArrayList<>();
    private final List<Missed> missed = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int parts;

    private MailReading() {}

    /**
     * Reads the mail.
     *
     * @param cut whether the source was too large and only its beginning is here
     */
    static ReadMail read(byte[] source, boolean cut) {
        return new MailReading().whole(MailPart.of(source), cut);
    }

    private ReadMail whole(MailPart mail, boolean cut) {
        part(mail, 0);
        if (cut) {
            miss("", "too-large");
        }
        var from = address(mail.header("From"));
        return new ReadMail(
                ids(mail.header("Message-ID")).stream().findFirst().orElse(""),
                Stream.concat(
                                ids(mail.header("In-Reply-To")).stream(),
                                ids(mail.header("References")).stream())
                        .distinct()
                        .limit(50)
                        .toList(),
                from,
                name(mail.header("From"), from),
                Stream.of("To", "Cc")
                        .flatMap(header -> addresses(mail.header(header)).stream())
                        .distinct()
                        .limit(100)
                        .toList(),
                MailHeader.read(mail.header("Subject")),
                sentAt(mail.header("Date")),
                shortened(tidy(text.toString())),
                files,
                missed,
                MailNature.of(mail, from));
    }

    private void part(MailPart part, int depth) {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            miss("", "too-many-parts");
            return;
        }
        var type = part.type();
        if (type.startsWith("multipart/")) {
            multipart(part, type, depth);
        } else if (type.equals("message/rfc822") || type.equals("message/global")) {
            enclosed(part, depth);
        } else if (isBody(part, type)) {
            body(part, type);
        } else {
            file(part);
        }
    }

    private void multipart(MailPart part, String type, int depth) {
        var inner = part.parts(MOST_PARTS + 1);
        if (inner.isEmpty()) {
            miss("", "no-parts");
            say(part.text());
        } else if (type.equals("multipart/alternative")) {
            alternative(inner, depth);
        } else {
            inner.forEach(one -> part(one, depth + 1));
        }
        if (inner.size() > MOST_PARTS) {
            miss("", "too-many-parts");
        }
        if (part.isUnclosed()) {
            miss("", "cut-off");
        }
    }

    /** Of several ways to say the same, the plain one where it says anything. */
    private void alternative(List<MailPart> ways, int depth) {
        var plain =
                ways.stream()
                        .filter(way -> way.type().equals("text/plain"))
                        .filter(way -> !way.text().text().isBlank())
                        .findFirst();
        if (plain.isPresent()) {
            part(plain.get(), depth + 1);
            ways.stream()
                    .filter(way -> !way.type().startsWith("text/"))
                    .filter(way -> !isLook(way))
                    .forEach(way -> part(way, depth + 1));
        } else {
            ways.stream()
                    .filter(way -> !way.type().equals("text/plain"))
                    .forEach(way -> part(way, depth + 1));
        }
    }

    /** The HTML way may bring its pictures along; these are not what was attached. */
    private static boolean isLook(MailPart way) {
        return way.type().equals("multipart/related")
                && way.parts(MOST_PARTS + 1).stream().noneMatch(MailPart::isAttached);
    }

    /** A mail within the mail: what it says follows, with who wrote it. */
    private void enclosed(MailPart part, int depth) {
        var inner = MailPart.of(part.content());
        say(
                "\n\n【转发的邮件】"
                        + MailHeader.read(inner.header("From"))
                        + " "
                        + MailHeader.read(inner.header("Subject"))
                        + "\n");
        part(inner, depth + 1);
    }

    private static boolean isBody(MailPart part, String type) {
        return (type.equals("text/plain") || type.equals("text/html")) && !part.isAttached();
    }

    private void body(MailPart part, String type) {
        if (type.equals("text/html")) {
            var html = part.text();
            if (!html.sure()) {
                miss("", "letters");
            }
            say(plain(html.text()));
        } else {
            say(part.text());
        }
        if (part.isBroken()) {
            miss("", "coding");
        }
    }

    private void file(MailPart part) {
        var name = part.name(files.size() + 1);
        byte[] content = part.content();
        if (part.isBroken()) {
            miss(name, "coding");
        }
        if (Tnef.isOne(part.type(), name)) {
            outlook(name, content);
        } else if (content.length == 0) {
            miss(name, "empty");
        } else {
            files.add(new File(name, content));
        }
    }

    /** What Outlook wraps into a file of its own (winmail.dat). */
    private void outlook(String name, byte[] content) {
        var inside = Tnef.read(content);
        files.addAll(inside);
        if (inside.isEmpty()) {
            miss(name, "outlook");
        }
    }

    private void say(MailLetters.Text read) {
        if (!read.sure()) {
            miss("", "letters");
        }
        say(read.text());
    }

    private void say(String more) {
        if (!text.isEmpty() && !more.isBlank()) {
            text.append("\n\n");
        }
        if (text.length() < LONGEST_TEXT * 2) {
            text.append(more.isBlank() ? "" : more);
        }
    }

    private void miss(String what, String why) {
        var one = new Missed(what, why);
        if (!missed.contains(one)) {
            missed.add(one);
        }
    }

    /** HTML as a reader sees it, line by line. */
    private static String plain(String html) {
        var page = Jsoup.parse(html.substring(0, Math.min(html.length(), LONGEST_HTML)));
        page.select("script,style,head,title").remove();
        page.select("br").after("\n");
        page.select("p,div,tr,li,h1,h2,h3,h4,h5,h6,blockquote").before("\n").after("\n");
        page.select("td,th").after(" ");
        return page.wholeText();
    }

    private static String tidy(String said) {
        return said.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00A0', ' ')
                .replaceAll(
                        "[\\p{Cntrl}&&[^\\n\\t]]|[\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]",
                        "")
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private String shortened(String said) {
        if (said.length() <= LONGEST_TEXT) {
            return said;
        }
        miss("", "long");
        return said.substring(0, LONGEST_TEXT);
    }

    /** The sender's address: the one in angles, for what stands before it may look like one. */
    private static String address(String header) {
        var angled = ANGLED.matcher(header);
        return angled.find()
                ? angled.group(1).toLowerCase(Locale.ROOT)
                : addresses(header).stream().findFirst().orElse("");
    }

    /** All addresses in a header; what people call themselves is left out. */
    private static List<String> addresses(String header) {
        return ADDRESS.matcher(QUOTED.matcher(header).replaceAll(" "))
                .results()
                .map(one -> one.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String name(String header, String address) {
        int angle = header.indexOf('<');
        var named = angle < 0 ? "" : header.substring(0, angle);
        var read = MailHeader.read(named).replaceAll("^[\"'\\s]+|[\"'\\s]+$", "").strip();
        return read.equalsIgnoreCase(address) || ADDRESS.matcher(read).matches()
                ? ""
                : read.substring(0, Math.min(read.length(), 100));
    }

    private static List<String> ids(String header) {
        return MESSAGE_ID.matcher(header).results().map(one -> one.group()).toList();
    }

    private static Optional<Instant> sentAt(String header) {
        try {
            var date = new MailDateFormat().parse(header.strip());
            return Optional.ofNullable(date).map(java.util.Date::toInstant);
        } catch (java.text.ParseException e) {
            return Optional.empty();
        }
    }
}
