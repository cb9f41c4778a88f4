package org.yangguang.screening.domain.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yangguang.screening.Place;
import org.yangguang.screening.Rule;
import org.yangguang.screening.Severity;
import org.yangguang.screening.domain.Circumstances;
import org.yangguang.screening.domain.Hit;
import org.yangguang.screening.domain.Segment;
import org.yangguang.screening.domain.words.Lexicon;

/** Lets every check look at every segment of a content, once. */
public final class Screener {

    /** A list in running text is at least so many persons with their numbers. */
    private static final int FEWEST_PERSONS = 3;

    private final Lexicon lexicon;
    private final List<LineCheck> checks;

    public Screener(Lexicon lexicon) {
        this.lexicon = lexicon;
        // Who comes first names a number: what is an identity number is no bank card.
        checks =
                List.of(
                        new ResidentIds(),
                        new CreditCodes(),
                        new InternalAddresses(),
                        new BankCards(),
                        new Certificates(),
                        new Phones(),
                        new Emails(),
                        new Addresses(),
                        new Plates(),
                        new Births(),
                        new Conditions(),
                        new People(),
                        new InternalMarks(),
                        new SecrecyMarks(),
                        new Coordinates(),
                        new Leaders(lexicon),
                        new WrongWords(),
                        new DocumentNumbers(),
                        new Days(),
                        new Sessions(),
                        new Amounts(),
                        new Punctuation());
    }

    /** Looks at text alone. */
    public List<Hit> screen(List<Segment> segments, Circumstances circumstances) {
        return screen(segments, circumstances, 0);
    }

    /**
     * Looks at a content.
     *
     * @param pictures how many pictures it has
     */
    public List<Hit> screen(List<Segment> segments, Circumstances circumstances, int pictures) {
        return together(all(segments, circumstances, pictures, false));
    }

    /** Every single place of every finding, so that each can be masked. */
    public List<Hit> occurrences(List<Segment> segments, Circumstances circumstances) {
        return all(segments, circumstances, 0, true);
    }

    private List<Hit> all(
            List<Segment> segments, Circumstances circumstances, int pictures, boolean each) {
        var hits = new ArrayList<Hit>();
        var whole = new WholeChecks(circumstances);
        var named = new ArrayList<Hit>();
        for (int i = 0; i < segments.size(); ) {
            var cell = segments.get(i).cellOrNull();
            if (cell == null) {
                line(segments.get(i++), circumstances, whole, hits, named);
            } else {
                int from = i;
                while (i < segments.size() && isOf(cell.table(), segments.get(i))) {
                    i++;
                }
                var cells = segments.subList(from, i);
                hits.addAll(new TableChecks(lexicon, checks, circumstances).look(cells, each));
            }
        }
        hits.addAll(whole.hits(pictures));
        return named.size() >= FEWEST_PERSONS ? graver(hits, named) : hits;
    }

    private void line(
            Segment segment,
            Circumstances circumstances,
            WholeChecks whole,
            List<Hit> hits,
            List<Hit> named) {
        if (segment.text().isBlank()) {
            return;
        }
        var line = new Line(segment, lexicon, circumstances, null);
        var found = new Findings(line);
        checks.forEach(check -> check.look(line, found));
        whole.pass(line);
        var here = found.hits();
        hits.addAll(here);
        for (var raw : found.raws()) {
            if (raw.rule() == Rule.MOBILE
                    && (Names.near(line, raw.start() - 14, raw.start())
                            || Names.near(line, raw.end(), raw.end() + 8))) {
                here.stream()
                        .filter(hit -> hit.rule() == Rule.MOBILE)
                        .filter(hit -> hit.start() == line.text().origin(raw.start()))
                        .forEach(named::add);
            }
        }
    }

    /** Phone numbers beside names are a list of persons, whatever its form (P-04). */
    private static List<Hit> graver(List<Hit> hits, List<Hit> named) {
        return hits.stream()
                .map(hit -> named.contains(hit) ? hit.with(Severity.BLOCK) : hit)
                .toList();
    }

    /** The same finding many times in one file is told once. */
    private static List<Hit> together(List<Hit> hits) {
        record Key(Rule rule, Severity severity, Place place, String found, String detail) {}
        var told = new LinkedHashMap<Key, Hit>();
        Map<Key, Integer> counts = new LinkedHashMap<>();
        for (var hit : hits) {
            var place =
                    hit.found().isEmpty()
                            ? hit.place()
                            : new Place(hit.place().file(), hit.place().part(), "");
            var key = new Key(hit.rule(), hit.severity(), place, hit.found(), hit.detail());
            told.putIfAbsent(key, hit);
            counts.merge(key, hit.count(), Integer::sum);
        }
        return told.entrySet().stream()
                .map(entry -> entry.getValue().times(counts.getOrDefault(entry.getKey(), 1)))
                .toList();
    }

    private static boolean isOf(int table, Segment segment) {
        var cell = segment.cellOrNull();
        return cell != null && cell.table() == table;
    }
}
