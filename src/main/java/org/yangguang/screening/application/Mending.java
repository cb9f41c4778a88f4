package org.yangguang.screening.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yangguang.screening.CleanedFile;
import org.yangguang.screening.MaskedText;
import org.yangguang.screening.Offer;
import org.yangguang.screening.Part;
import org.yangguang.screening.Place;
import org.yangguang.screening.ScreenedContent;
import org.yangguang.screening.ScreeningHit;
import org.yangguang.screening.ScreeningReport;
import org.yangguang.screening.cleaning.CannotClean;
import org.yangguang.screening.domain.Circumstances;
import org.yangguang.screening.domain.Hit;
import org.yangguang.screening.domain.Masking;
import org.yangguang.screening.domain.Segment;
import org.yangguang.screening.workers.FileSource;
import org.yangguang.screening.workers.WorkerPool;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/**
 * Mends what was found: asterisks in the text before it is kept as what the public reads, files
 * without what does not show. Never a mask that only looks like one.
 */
@Service
public class Mending {

    private static final Comparator<ScreeningHit> FROM_THE_END =
            Comparator.comparingInt(ScreeningHit::start).reversed();

    private final WordLists lists;
    private final WorkerPool workers;
    private final Clock clock;

    Mending(WordLists lists, WorkerPool workers, Clock clock) {
        this.lists = lists;
        this.workers = workers;
        this.clock = clock;
    }

    /** Masks each hit wherever the same stands; one that stands for a column masks the column. */
    public MaskedText masked(ScreenedContent content, Collection<ScreeningHit> hits) {
        var body = BodyHtml.of(content.body());
        var segments = new ArrayList<Segment>();
        segments.add(Segment.of(Place.of(Part.TITLE, ""), content.title()));
        segments.add(Segment.of(Place.of(Part.SUMMARY, ""), content.summary()));
        segments.addAll(body.segments());
        var all =
                lists.of(content.agency())
                        .screener()
                        .occurrences(segments, Circumstances.alone(ChinaTime.today(clock)));
        var title = new StringBuilder(content.title());
        var summary = new StringBuilder(content.summary());
        for (var hit : all) {
            if (hits.stream().anyMatch(chosen -> isMeant(chosen, hit, all))) {
                var mask = Masking.of(hit.rule(), hit.found());
                switch (hit.place().part()) {
                    case TITLE -> title.replace(hit.start(), hit.end(), mask);
                    case SUMMARY -> summary.replace(hit.start(), hit.end(), mask);
                    default -> body.replace(hit.place().at(), hit.start(), hit.end(), mask);
                }
            }
        }
        return new MaskedText(title.toString(), summary.toString(), body.html());
    }

    private static boolean isMeant(ScreeningHit chosen, Hit hit, List<Hit> all) {
        if (!chosen.offers(Offer.MASK) || chosen.rule() != hit.rule() || hit.found().isEmpty()) {
            return false;
        }
        boolean there = chosen.place().equals(hit.place()) && chosen.start() == hit.start();
        boolean same = found(chosen, all).filter(hit.found()::equals).isPresent();
        return there || same || (chosen.count() > 1 && isOfColumn(chosen.place(), hit.place()));
    }

    private static Optional<String> found(ScreeningHit chosen, List<Hit> all) {
        return all.stream()
                .filter(hit -> hit.rule() == chosen.rule() && hit.place().equals(chosen.place()))
                .filter(hit -> hit.start() == chosen.start())
                .map(Hit::found)
                .findFirst();
    }

    /** 表1第2行第3列 and 表1第9行第3列 are of one column. */
    private static boolean isOfColumn(Place one, Place other) {
        return one.at().startsWith("表")
                && one.at()
                        .replaceFirst("第\\d+行", "")
                        .equals(other.at().replaceFirst("第\\d+行", ""));
    }

    /** Marks the places of the hits in the body. */
    public String marked(String html, ScreeningReport report) {
        var body = BodyHtml.of(html);
        report.hits().stream()
                .filter(hit -> hit.place().file().isEmpty() && hit.end() > hit.start())
                .sorted(FROM_THE_END)
                .forEach(
                        hit ->
                                body.mark(
                                        hit.place().at(),
                                        hit.start(),
                                        hit.end(),
                                        "hit-" + hit.number(),
                                        hit.blocks() ? "wrong" : hit.open() ? "warn" : "ok"));
        return body.html();
    }

    /** Cleans a file; what cannot be cleaned safely is refused, with why. */
    public CleanedFile cleaned(FileSource file) {
        try {
            var clean = workers.clean(file);
            return new CleanedFile(
                    clean.name(),
                    clean.content(),
                    clean.removed().stream()
                            .sorted()
                            .map(code -> "screening.removed." + code)
                            .toList());
        } catch (CannotClean e) {
            throw Refusal.invalid("screening.cannot-clean." + e.code(), file.size() + " bytes");
        }
    }
}
