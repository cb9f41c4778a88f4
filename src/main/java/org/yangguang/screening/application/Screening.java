package org.yangguang.screening.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.yangguang.files.FileStore;
import org.yangguang.org.AgencyId;
import org.yangguang.screening.Offer;
import org.yangguang.screening.Part;
import org.yangguang.screening.Place;
import org.yangguang.screening.PublishedContents;
import org.yangguang.screening.Rule;
import org.yangguang.screening.ScreenedContent;
import org.yangguang.screening.ScreenedFile;
import org.yangguang.screening.domain.Circumstances;
import org.yangguang.screening.domain.Hit;
import org.yangguang.screening.domain.Segment;
import org.yangguang.screening.reading.FileScreening;
import org.yangguang.screening.workers.FileSource;
import org.yangguang.screening.workers.WorkerPool;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/** Looks through contents: texts here, files in a process of their own. Keeps nothing. */
@Service
public class Screening {

    private final WordLists lists;
    private final WorkerPool workers;
    private final FileLimit limit;
    private final FileStore files;
    private final ObjectProvider<PublishedContents> published;
    private final Clock clock;

    Screening(
            WordLists lists,
            WorkerPool workers,
            FileLimit limit,
            FileStore files,
            ObjectProvider<PublishedContents> published,
            Clock clock) {
        this.lists = lists;
        this.workers = workers;
        this.limit = limit;
        this.files = files;
        this.published = published;
        this.clock = clock;
    }

    /** Everything found in a content with its files, the gravest first. */
    public List<Hit> of(ScreenedContent content) {
        var words = lists.of(content.agency());
        var circumstances =
                new Circumstances(
                        ChinaTime.today(clock),
                        content.newMedia(),
                        content.statutoryTables(),
                        content.files().size());
        var hits = new ArrayList<>(text(content, words, circumstances));
        for (var file : content.files()) {
            hits.addAll(file(file, words, circumstances));
        }
        published.forEach(known -> compare(known, content, hits));
        return sorted(hits);
    }

    /** Everything found in a text, plain or HTML, of which nothing else is known. */
    public List<Hit> of(AgencyId agency, String text) {
        var words = lists.of(agency);
        var html = LooseText.html(text);
        var body = BodyHtml.of(html);
        return sorted(
                words.screener()
                        .screen(
                                body.segments(),
                                Circumstances.alone(ChinaTime.today(clock)),
                                body.pictures()));
    }

    /** Everything found in a file of which nothing else is known. */
    public List<Hit> of(AgencyId agency, FileSource file) {
        var words = lists.of(agency);
        return sorted(file(file, words, Circumstances.alone(ChinaTime.today(clock))));
    }

    /** The version of rules and lists by which the office's contents are judged now. */
    public String version(AgencyId agency) {
        return lists.of(agency).version();
    }

    private static List<Hit> text(
            ScreenedContent content, ScreeningWords words, Circumstances circumstances) {
        var body = BodyHtml.of(content.body());
        var segments = new ArrayList<Segment>();
        segments.add(Segment.top(Place.of(Part.TITLE, ""), content.title()));
        segments.add(Segment.of(Place.of(Part.SUMMARY, ""), content.summary()));
        segments.add(Segment.of(Place.of(Part.DOCUMENT_NUMBER, ""), content.documentNumber()));
        segments.addAll(body.segments());
        var hits =
                new ArrayList<>(words.screener().screen(segments, circumstances, body.pictures()));
        if (body.pictures() > 0) {
            hits.add(Hit.on(Rule.PICTURE, Place.of(Part.BODY, ""), "", "", body.pictures()));
        }
        return hits;
    }

    private List<Hit> file(ScreenedFile file, ScreeningWords words, Circumstances circumstances) {
        var kept = files.find(file.id());
        if (kept.isEmpty()) {
            return List.of(FileScreening.broken(file.name(), "gone"));
        }
        try (var _ = files.openReviewed(file.id(), file.sha256())) {
            return file(
                    new FileSource(file.name(), kept.get().size(), () -> files.open(file.id())),
                    words,
                    circumstances);
        } catch (IOException | UncheckedIOException | Refusal e) {
            return List.of(FileScreening.broken(file.name(), "gone"));
        }
    }

    private List<Hit> file(FileSource file, ScreeningWords words, Circumstances circumstances) {
        return file.size() > limit.bytes()
                ? List.of(FileScreening.broken(file.name(), "large"))
                : workers.screen(words.version(), words.words(), file, circumstances);
    }

    private static void compare(PublishedContents known, ScreenedContent content, List<Hit> hits) {
        for (var title : known.like(content)) {
            hits.add(Hit.on(Rule.DUPLICATE, Place.of(Part.TITLE, ""), title, title, 1));
        }
        var said =
                BodyHtml.of(content.body()).segments().stream()
                        .map(Segment::text)
                        .collect(Collectors.joining("\n"));
        for (var number : known.numbersNotPublic(content.agency(), content.documentNumber())) {
            if (said.contains(number)) {
                hits.add(Hit.on(Rule.CITED_DOCUMENT, Place.of(Part.BODY, ""), number, number, 1));
            }
        }
    }

    /** True when a hit says that the content has no place here. */
    static boolean isSecret(List<Hit> hits) {
        return hits.stream()
                .anyMatch(
                        hit -> hit.offers().contains(Offer.EVICT) && hit.detail().equals("evict"));
    }

    private static List<Hit> sorted(List<Hit> hits) {
        return hits.stream().sorted(Comparator.comparing(Hit::severity)).toList();
    }

    static String sha256(String text) {
        return sha256(FileSource.of("", text.getBytes(StandardCharsets.UTF_8)));
    }

    static String sha256(FileSource file) {
        try (var in = file.content().open()) {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
