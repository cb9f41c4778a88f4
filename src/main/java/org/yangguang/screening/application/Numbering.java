package org.yangguang.screening.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.yangguang.screening.Disposition;
import org.yangguang.screening.ScreeningHit;
import org.yangguang.screening.domain.Hit;

/** Turns what was found into numbered hits, from which what was found is gone. */
final class Numbering {

    private Numbering() {}

    static List<ScreeningHit> of(List<Hit> hits) {
        return of(hits, _ -> Optional.empty());
    }

    /**
     * Numbers hits from one.
     *
     * @param decided what was decided about the hit at this index
     */
    static List<ScreeningHit> of(List<Hit> hits, IntFunction<Optional<Disposition>> decided) {
        var numbered = new ArrayList<ScreeningHit>();
        for (int i = 0; i < hits.size(); i++) {
            var hit = hits.get(i);
            numbered.add(
                    new ScreeningHit(
                            i + 1,
                            hit.rule(),
                            hit.severity(),
                            hit.place(),
                            hit.start(),
                            hit.end(),
                            hit.excerpt(),
                            hit.detail(),
                            hit.count(),
                            hit.offers(),
                            decided.apply(i)));
        }
        return numbered;
    }
}
