package org.yangguang.law.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the figures that running text states about the year's requests, reviews and lawsuits
 * (正文数据).
 */
public final class Claims {

    private static final Pattern FIGURE =
            Pattern.compile(
                    "(?<![\\d.])(?:(?<number>\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12}(?!\\d))|(?<word>[一二两三四五六七八九十](?=起|件(?:政府|行政|信息|复议|诉讼))))"
                            + "(?<unit>件|起|宗|条|例|份|项)?");
    private static final Pattern NO_COUNT =
            Pattern.compile("^(?:[.％%年月日号期个类次场篇级楼版人家名倍万亿元多余、]|/|:|工作日|分(?!别)|届|部)");
    private static final Pattern SENTENCE_END = Pattern.compile("[。!?！？\n]");
    private static final Pattern CLAUSE_MARK =
            Pattern.compile("[,，;；:：、(（](?![^()（）]*[)）])|[,，;；:：、]");
    private static final Pattern NARROWER =
            Pattern.compile("本级|代表|备案|机关本身|局机关|办公室(?:受理|收到)|其中[^,，]{0,12}(?:收到|受理)|直接受理");
    private static final Pattern BOTH = Pattern.compile("[+]");
    private static final String WORDS = "〇一二三四五六七八九十";

    private static final int LONGEST_SENTENCE = 4_000;

    private Claims() {}

    /** The first figure stated for each key, and what follows from them. */
    public static Map<String, Long> figures(String text) {
        var figures = new LinkedHashMap<String, Long>();
        read(text).stream()
                .filter(claim -> !claim.key().startsWith("channel"))
                .forEach(claim -> figures.putIfAbsent(claim.key(), claim.value()));
        if (!figures.containsKey("carried_out")
                && figures.containsKey("new")
                && figures.containsKey("carried_in")
                && figures.containsKey("total")) {
            figures.put(
                    "carried_out_implied",
                    figures.get("new") + figures.get("carried_in") - figures.get("total"));
        }
        return figures;
    }

    /** All figures with a known meaning, in the order of the text. */
    public static List<Claim> read(String text) {
        var claims = new ArrayList<Claim>();
        // a sentence of thousands of characters is none
        SENTENCE_END
                .splitAsStream(Compact.of(text))
                .filter(sentence -> sentence.length() <= LONGEST_SENTENCE)
                .forEach(sentence -> readSentence(splitYears(sentence), claims));
        return claims;
    }

    /** A count without unit that runs into a year: 不予处理32024年 is 3 and 2024年. */
    private static String splitYears(String sentence) {
        return sentence.replaceAll("(?<!\\d)(\\d{1,4})(20[12]\\d年)", "$1件,$2");
    }

    private static void readSentence(String sentence, List<Claim> claims) {
        var matcher = FIGURE.matcher(sentence);
        int from = 0;
        while (matcher.find()) {
            var behind = sentence.substring(matcher.end());
            boolean counted = matcher.group("unit") != null || !NO_COUNT.matcher(behind).find();
            if (!counted || isDate(sentence, matcher.start(), behind)) {
                continue;
            }
            var before = sentence.substring(from, matcher.start());
            from = matcher.end();
            var clause = lastClause(before);
            var quote = Compact.shown(clause + matcher.group() + firstClause(behind));
            boolean narrower = NARROWER.matcher(before).find();
            long value = value(matcher.group("number"), matcher.group("word"));
            ClaimWords.keyOf(clause, before, firstClause(behind))
                    .ifPresent(
                            key ->
                                    BOTH.splitAsStream(key)
                                            .forEach(
                                                    one ->
                                                            claims.add(
                                                                    new Claim(
                                                                            one, value, quote,
                                                                            narrower))));
        }
    }

    private static boolean isDate(String sentence, int start, String behind) {
        return behind.startsWith("年")
                || (start > 0 && "〔[第".indexOf(sentence.charAt(start - 1)) >= 0);
    }

    private static String lastClause(String before) {
        var clauses = CLAUSE_MARK.split(before, -1);
        var last = clauses[clauses.length - 1];
        return last.isEmpty() && clauses.length > 1 ? clauses[clauses.length - 2] : last;
    }

    private static String firstClause(String behind) {
        int end = 0;
        while (end < behind.length()
                && ",，;；。、()（）".indexOf(behind.charAt(end)) < 0
                && !Character.isDigit(behind.charAt(end))) {
            end++;
        }
        return behind.substring(0, end);
    }

    private static long value(String number, String word) {
        return number == null
                ? WORDS.indexOf(word.replace("两", "二"))
                : Long.parseLong(number.replace(",", ""));
    }
}
