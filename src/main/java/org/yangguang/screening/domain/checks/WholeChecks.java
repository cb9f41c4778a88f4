package org.yangguang.screening.domain.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yangguang.screening.Part;
import org.yangguang.screening.Place;
import org.yangguang.screening.Rule;
import org.yangguang.screening.domain.Circumstances;
import org.yangguang.screening.domain.Hit;
import org.yangguang.screening.domain.words.Topic;
import org.yangguang.screening.domain.words.Word;

/**
 * What only the whole content shows: attachments that it names and does not have (W-06), maps
 * without their number of approval (S-10), short names whose full name never came (W-08), a reprint
 * without its source (W-12).
 */
final class WholeChecks {

    private static final Pattern NAMED = Pattern.compile("^附件\\s*\\d{0,2}\\s*[:：.．、]?\\s*(.*)$");
    private static final Pattern NUMBERED = Pattern.compile("^\\s*\\d{1,2}\\s*[.．、]\\s*\\S.*$");
    private static final Pattern HEADING = Pattern.compile("^附件\\s*[\\d一二三四五六七八九十]{0,2}\\s*[:：]?$");
    private static final Pattern REPRINT = Pattern.compile("转载自|转载：|（转载）|转发自|【转载】");
    private static final Pattern SOURCE = Pattern.compile("来源|转载自\\S|转发自\\S");

    private final Circumstances circumstances;
    private final List<String> opening = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private @Nullable Place map;
    private String mapWord = "";
    private boolean approved;
    private @Nullable Place reprint;
    private boolean sourced;
    private final List<Hit> shortNames = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final StringBuilder said = new StringBuilder();

    WholeChecks(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    /** Takes notice of one line. */
    void pass(Line line) {
        if (map == null && !line.words(Topic.MAP_CUE).isEmpty()) {
            map = line.segment().place();
            mapWord = line.words(Topic.MAP_CUE).getFirst().word().text();
        }
        approved |= line.has(Topic.MAP_APPROVAL);
        if (line.segment().place().part() == Part.BODY) {
            opening.add(line.segment().text().strip());
            places.add(line.segment().place());
            var text = line.segment().text();
            if (reprint == null && REPRINT.matcher(text).find()) {
                reprint = line.segment().place();
            }
            sourced |= SOURCE.matcher(text).find();
        }
        shortName(line);
    }

    /** What came to light at the end. */
    List<Hit> hits(int pictures) {
        var hits = new ArrayList<>(shortNames);
        if (map != null && !approved && pictures > 0) {
            hits.add(Hit.on(Rule.MAP, map, mapWord, "", 1));
        }
        if (reprint != null && !sourced) {
            hits.add(Hit.on(Rule.SOURCE, reprint, "转载", "", 1));
        }
        if (circumstances.knowsAttachments()) {
            attachments(hits);
        }
        return hits;
    }

    /** A short name before its full name was ever said, once for each. */
    private void shortName(Line line) {
        for (var found : line.words(Topic.SHORT_NAME)) {
            Word word = found.word();
            if (seen.contains(word.text())) {
                continue;
            }
            seen.add(word.text());
            var before = line.text().between(0, found.start());
            if (!before.contains(word.other()) && said.indexOf(word.other()) < 0) {
                var findings = new Findings(line);
                findings.add(Rule.WRONG_WORD, found.start(), found.end(), word.other());
                shortNames.addAll(findings.hits());
            }
        }
        if (said.length() < 200_000) {
            said.append(line.segment().text()).append('\n');
        }
    }

    private void attachments(List<Hit> hits) {
        int named = 0;
        int inside = 0;
        int first = -1;
        for (int i = 0; i < opening.size(); i++) {
            var text = opening.get(i);
            int listed = listedBehind(i);
            var matcher = NAMED.matcher(text);
            if (HEADING.matcher(text).matches() && (listed == 0 || first >= 0)) {
                inside++;
            } else if (HEADING.matcher(text).matches()) {
                first = i;
                named += listed;
                i += listed;
            } else if (matcher.matches() && text.length() < 120 && names(matcher.group(1))) {
                first = first < 0 ? i : first;
                named += Math.max(1, entries(matcher.group(1))) + listed;
                i += listed;
            }
        }
        int there = circumstances.attachments() + inside;
        if (first >= 0 && named > there) {
            hits.add(
                    Hit.on(
                            Rule.MISSING_ATTACHMENT,
                            places.get(first),
                            opening.get(first),
                            named + "/" + there,
                            1));
        }
    }

    /**
     * How many lines behind this one begin with a number: the list of attachments goes on there.
     */
    private int listedBehind(int i) {
        int listed = 0;
        while (i + listed + 1 < opening.size()
                && NUMBERED.matcher(opening.get(i + listed + 1)).matches()) {
            listed++;
        }
        return listed;
    }

    /** 附件：无 names none; 附件中… is a sentence. */
    private static boolean names(String rest) {
        return rest.length() >= 2
                && !rest.startsWith("无")
                && !rest.startsWith("略")
                && !rest.startsWith("另")
                && !rest.matches("^[中的内里所应须需要由和与].*")
                && !rest.endsWith("。");
    }

    /** 1.甲 2.乙 on one line are two. */
    private static int entries(String rest) {
        int entries = 0;
        var matcher = Pattern.compile("(?:^|\\s)\\d{1,2}\\s*[.．、]").matcher(rest);
        while (matcher.find()) {
            entries++;
        }
        return entries;
    }
}
