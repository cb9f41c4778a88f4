package org.yangguang.report.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.files.FileId;
import org.yangguang.org.AgencyId;

/**
 * A report as it was sent to review (送审版本). Its content and its files never change again; a
 * correction is a further version with its reason.
 *
 * @param number 1 for the first of a year
 * @param reason why it replaces the one before; empty for the first
 * @param item the item of the review chain that carries it
 */
public record ReportVersion(
        UUID id,
        AgencyId agency,
        int year,
        int number,
        State state,
        String reason,
        Optional<UUID> item,
        AnnualReport content,
        Map<ReportForm, FileId> files,
        Instant submittedAt,
        String submittedBy,
        Optional<LocalDate> publishedOn) {

    /** Where a version stands. */
    public enum State {
        /** In review (审核中). */
        SUBMITTED,
        /** Sent back before it was signed (退回). */
        RETURNED,
        /** Published (已公布): what everybody is served from then on. */
        PUBLISHED,
        /** Taken back after publication (已撤回). */
        WITHDRAWN
    }

    public ReportVersion {
        files = Map.copyOf(files);
    }

    /** The frozen file of that form; a version has all of them. */
    public FileId file(ReportForm form) {
        var file = files.get(form);
        if (file == null) {
            throw new IllegalStateException("version " + id + " lacks " + form);
        }
        return file;
    }

    public ReportVersion published(LocalDate on) {
        return in(State.PUBLISHED, Optional.of(on));
    }

    public ReportVersion withdrawn() {
        return in(State.WITHDRAWN, publishedOn);
    }

    public ReportVersion returned() {
        return in(State.RETURNED, publishedOn);
    }

    /** The same with its content as it was reviewed. */
    public ReportVersion with(AnnualReport reviewed) {
        return new ReportVersion(
                id,
                agency,
                year,
                number,
                state,
                reason,
                item,
                reviewed,
                files,
                submittedAt,
                submittedBy,
                publishedOn);
    }

    private ReportVersion in(State next, Optional<LocalDate> on) {
        return new ReportVersion(
                id,
                agency,
                year,
                number,
                next,
                reason,
                item,
                content,
                files,
                submittedAt,
                submittedBy,
                on);
    }
}
