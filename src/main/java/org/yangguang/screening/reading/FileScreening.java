package org.yangguang.screening.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yangguang.screening.Part;
import org.yangguang.screening.Rule;
import org.yangguang.screening.Severity;
import org.yangguang.screening.domain.Circumstances;
import org.yangguang.screening.domain.Hit;
import org.yangguang.screening.domain.checks.Screener;

/** Opens one file and lets the checks look at all that is in it. */
public final class FileScreening {

    private FileScreening() {}

    /** Everything found in the file; what cannot be read is a finding, never a pass. */
    public static List<Hit> of(
            String name, byte[] content, Screener screener, Circumstances circumstances) {
        var out = new Gathered(name, new Budget());
        try {
            AnyFile.read(name, content, out);
        } catch (Unreadable e) {
            unreadable(out, e.code());
        } catch (Budget.TooMuch e) {
            unreadable(out, "swells");
        } catch (UncheckedIOException e) {
            unreadable(out, e.getCause() instanceof Budget.TooMuch ? "swells" : "broken");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            unreadable(out, "broken");
        }
        var hits = new ArrayList<>(out.things());
        hits.addAll(withoutCovered(screener.screen(out.segments(), circumstances, out.pictures())));
        if (out.pictures() > 0) {
            hits.add(Hit.on(Rule.PICTURE, out.place(Part.TEXT, ""), "", "", out.pictures()));
        }
        return hits;
    }

    /** What lies under a bar is told as covered, and not once more as if it showed. */
    private static List<Hit> withoutCovered(List<Hit> hits) {
        var covered =
                hits.stream()
                        .filter(hit -> hit.place().part() == Part.COVERED_TEXT)
                        .map(hit -> hit.rule() + " " + hit.found())
                        .collect(Collectors.toSet());
        return hits.stream()
                .filter(
                        hit ->
                                hit.place().part() != Part.TEXT
                                        || !covered.contains(hit.rule() + " " + hit.found()))
                .toList();
    }

    static void unreadable(Gathered out, String code) {
        if (code.equals("media")) {
            out.thing(Rule.NO_TEXT_LAYER, Part.TEXT, "", "", code, 1);
        } else {
            out.thing(Rule.UNREADABLE, Part.TEXT, "", "", code, 1);
        }
    }

    /** What is said of a file on which the reader itself broke. */
    public static Hit broken(String name, String code) {
        return new Hit(
                Rule.UNREADABLE,
                Severity.BLOCK,
                new org.yangguang.screening.Place(name, Part.TEXT, ""),
                0,
                0,
                "",
                "",
                code,
                1);
    }
}
