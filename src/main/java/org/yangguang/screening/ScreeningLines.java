package org.yangguang.screening;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Accounts;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.Words;

/** Tells hits in words: which rule, where, what is wrong, what can be done. */
@Component
public class ScreeningLines {

    private final Words words;
    private final Accounts accounts;

    ScreeningLines(Words words, Accounts accounts) {
        this.words = words;
        this.accounts = accounts;
    }

    /**
     * One hit as a page shows it.
     *
     * @param tone {@code wrong}, {@code warn} or {@code ok}
     * @param where the place in words
     * @param anchor the place on the page, empty where it is none
     * @param advice what it says beyond the name of the rule, may be empty
     * @param decided who decided what about it, empty while nobody did
     */
    public record Line(
            ScreeningHit hit,
            String tone,
            String rule,
            String where,
            String anchor,
            String advice,
            String decided) {

        /** The sign that says without colour what the tone is. */
        public String mark() {
            return switch (tone) {
                case "wrong" -> "✗";
                case "warn" -> "!";
                case "ok" -> "✓";
                default -> "·";
            };
        }
    }

    public List<Line> of(List<ScreeningHit> hits, Locale locale) {
        var names =
                accounts.namesOf(
                        hits.stream()
                                .flatMap(hit -> hit.disposition().stream())
                                .map(Disposition::person)
                                .distinct()
                                .toList());
        return hits.stream()
                .map(
                        hit ->
                                new Line(
                                        hit,
                                        tone(hit),
                                        words.of(locale, "screening.rule." + hit.rule()),
                                        where(hit.place(), locale),
                                        hit.place().file().isEmpty() && hit.end() > hit.start()
                                                ? "#hit-" + hit.number()
                                                : "",
                                        advice(hit.rule(), hit.detail(), locale),
                                        hit.disposition()
                                                .map(
                                                        one ->
                                                                decided(
                                                                        one,
                                                                        names.getOrDefault(
                                                                                one.person(),
                                                                                one.person()),
                                                                        locale))
                                                .orElse("")))
                .toList();
    }

    /** The place in words, from the outside inwards. */
    public String where(Place place, Locale locale) {
        var where = new StringBuilder();
        if (!place.file().isEmpty()) {
            where.append(words.of(locale, "screening.in-file", place.file()));
        }
        boolean plain = place.part() == Part.BODY || place.part() == Part.TEXT;
        if (!plain || (where.isEmpty() && place.at().isEmpty())) {
            join(where, words.of(locale, "screening.part." + place.part()));
        }
        join(where, place.at());
        return where.toString();
    }

    /** What the finding itself says: the right word, the reason why a file cannot be read. */
    public String advice(Rule rule, String detail, Locale locale) {
        if (detail.isEmpty()) {
            return "";
        }
        int blank = detail.indexOf(' ');
        var kind = blank < 0 ? detail : detail.substring(0, blank);
        var rest = blank < 0 ? "" : detail.substring(blank + 1);
        var special = "screening.detail." + rule + "." + kind;
        var said = words.of(locale, special, rest);
        if (!said.equals(special)) {
            return said;
        }
        var general = "screening.detail." + rule;
        var told = words.of(locale, general, detail);
        return told.equals(general) ? "" : told;
    }

    private static String tone(ScreeningHit hit) {
        if (hit.blocks()) {
            return "wrong";
        }
        return hit.open() ? "warn" : hit.severity().asks() ? "ok" : "note";
    }

    private String decided(Disposition one, String name, Locale locale) {
        var when = ChinaTime.minuteOf(one.at());
        var deed = words.of(locale, "screening.deed." + one.deed(), name, when);
        var basis = one.basis().isEmpty() ? "" : words.of(locale, "screening.by-law", one.basis());
        return deed
                + one.reason()
                + basis
                + (one.carried() ? words.of(locale, "screening.carried") : "");
    }

    private static void join(StringBuilder where, String more) {
        if (!more.isEmpty()) {
            where.append(where.isEmpty() ? "" : " · ").append(more);
        }
    }
}
