package org.yangguang.screening;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yangguang.org.AgencyId;
import org.yangguang.screening.application.Deciding;
import org.yangguang.screening.application.DoorKeeping;
import org.yangguang.screening.application.Mending;
import org.yangguang.screening.application.Reporting;
import org.yangguang.screening.workers.FileSource;

/** Screening for other modules: reports on their contents, and what can be done about the hits. */
@Service
public class Screenings {

    /** Opens a content that is not held in memory; whoever asked closes it. */
    @FunctionalInterface
    public interface ContentOpening {
        InputStream open() throws IOException;
    }

    private final Reporting reporting;
    private final Deciding deciding;
    private final Mending mending;
    private final DoorKeeping door;

    Screenings(Reporting reporting, Deciding deciding, Mending mending, DoorKeeping door) {
        this.reporting = reporting;
        this.deciding = deciding;
        this.mending = mending;
        this.door = door;
    }

    /**
     * Looks through a content and keeps the report.
     *
     * @throws SecretFound when it bears a mark of secrecy; it is noted, and the caller takes the
     *     content away
     */
    public ScreeningReport screen(ScreenedContent content) {
        return reporting.screen(content);
    }

    /** The newest report on exactly this content. */
    public Optional<ScreeningReport> reportOn(String subject, String fingerprint) {
        return reporting.find(subject, fingerprint);
    }

    /** True when rules and lists are still those of the report. */
    public boolean isCurrent(AgencyId agency, ScreeningReport report) {
        return reporting.isCurrent(agency, report);
    }

    /**
     * Lets a hit stay, with the reason and the law that wants it (说明理由).
     *
     * @param secrecyReviewer whether the secrecy reviewer speaks, who may justify more
     */
    public void justify(
            ScreeningReport report, int hit, String reason, String basis, boolean secrecyReviewer) {
        deciding.justify(report, hit, reason, basis, secrecyReviewer);
    }

    /** Notes that a hit was mended by the program. */
    public void mended(ScreeningReport report, int hit, Disposition.Deed deed) {
        deciding.mended(report, hit, deed);
    }

    /** The content's text with asterisks where the hits stand (遮盖); what has no offer stays. */
    public MaskedText masked(ScreenedContent content, Collection<ScreeningHit> hits) {
        return mending.masked(content, hits);
    }

    /** The body with a mark at the place of each hit, {@code hit-3} for the third. */
    public String marked(String body, ScreeningReport report) {
        return mending.marked(body, report);
    }

    /**
     * A file without its hidden parts and properties (清除).
     *
     * @throws org.yangguang.shared.Refusal when the program cannot do that safely
     */
    public CleanedFile cleaned(String name, long size, ContentOpening content) {
        return mending.cleaned(new FileSource(name, size, content::open));
    }

    /**
     * Refuses texts with a mark of secrecy before anything keeps them (不得存储国家秘密); each, plain or
     * HTML, is looked at by itself.
     */
    public void requireNoSecret(AgencyId agency, List<String> texts) {
        texts.stream()
                .filter(text -> !text.isBlank())
                .forEach(text -> door.requireNoSecret(agency, text));
    }

    /** Refuses a file with a mark of secrecy before anything keeps it. */
    public void requireNoSecret(AgencyId agency, String name, long size, ContentOpening content) {
        door.requireNoSecret(agency, new FileSource(name, size, content::open));
    }

    /** Takes away all that was kept about a content. */
    public void forget(String subject) {
        reporting.forget(subject);
    }
}
