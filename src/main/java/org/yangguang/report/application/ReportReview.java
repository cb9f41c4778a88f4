package org.yangguang.report.application;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.files.FileId;
import org.yangguang.files.FileStore;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemDrafts;
import org.yangguang.items.ItemId;
import org.yangguang.items.ItemKind;
import org.yangguang.items.ItemPublished;
import org.yangguang.items.ItemWithdrawn;
import org.yangguang.items.NewItem;
import org.yangguang.law.report.Finding;
import org.yangguang.org.Agencies;
import org.yangguang.org.AgencyId;
import org.yangguang.report.domain.AnnualReport;
import org.yangguang.report.domain.ReportForm;
import org.yangguang.report.domain.ReportVersion;
import org.yangguang.report.domain.ReportVersions;
import org.yangguang.report.printing.Printing;
import org.yangguang.report.printing.ReportJson;
import org.yangguang.shared.Refusal;

/**
 * Sends a report into the four steps of review (送审) as an item of its own and freezes it there;
 * what was signed is what everybody is served, whatever happens to the records later.
 */
@Service
public class ReportReview {

    private final Agencies agencies;
    private final ReportOfYear reports;
    private final ReportVersions versions;
    private final ItemDrafts drafts;
    private final FileStore files;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final Clock clock;

    ReportReview(
            Agencies agencies,
            ReportOfYear reports,
            ReportVersions versions,
            ItemDrafts drafts,
            FileStore files,
            CurrentPerson person,
            AuditTrail audit,
            Clock clock) {
        this.agencies = agencies;
        this.reports = reports;
        this.versions = versions;
        this.drafts = drafts;
        this.files = files;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends the report as it is counted now into review.
     *
     * @param reason why a published report is corrected; needed only then
     */
    @Transactional
    public ReportVersion submit(AgencyId id, int year, String reason) {
        var agency = agencies.require(id);
        var before = versions.of(id, year);
        before.stream()
                .filter(version -> version.state() == ReportVersion.State.SUBMITTED)
                .forEach(this::giveWay);
        if (!before.isEmpty() && reason.isBlank()) {
            throw Refusal.invalid("report.reason-required", agency.code() + " " + year);
        }
        var report = reports.compute(agency, year);
        long errors = reports.findings(agency, report).stream().filter(Finding::isError).count();
        if (errors > 0) {
            throw Refusal.conflict(
                    "report.has-errors", errors + " hard checks fail in " + year, errors);
        }
        var frozen = freeze(report);
        var item = drafts.draft(item(report, frozen, forPrograms(report)));
        drafts.submit(item);
        var version =
                new ReportVersion(
                        UUID.randomUUID(),
                        id,
                        year,
                        before.stream().mapToInt(ReportVersion::number).max().orElse(0) + 1,
                        ReportVersion.State.SUBMITTED,
                        reason.strip(),
                        Optional.of(item.value()),
                        report,
                        frozen,
                        clock.instant(),
                        person.require().username(),
                        Optional.empty());
        versions.add(version);
        note(version, "report.submitted");
        return version;
    }

    /** A version in review stands in the way of the next unless the chain sent its item back. */
    private void giveWay(ReportVersion version) {
        if (isInReview(version)) {
            throw Refusal.conflict(
                    "report.in-review", version.id() + " of " + version.year() + " is in review");
        }
        versions.saveState(version.returned());
    }

    /** Whether somebody still has to sign or to send back this version. */
    @Transactional(readOnly = true)
    public boolean isInReview(ReportVersion version) {
        var item = version.item().map(ItemId::new).map(drafts::stateOf).orElse("");
        return version.state() == ReportVersion.State.SUBMITTED
                && !List.of("RETURNED", "DISCARDED").contains(item);
    }

    private Map<ReportForm, FileId> freeze(AnnualReport report) {
        var frozen = new EnumMap<ReportForm, FileId>(ReportForm.class);
        for (var form : ReportForm.values()) {
            var content = new ByteArrayInputStream(Printing.print(report, form));
            var name = report.fullTitle() + "." + form.ending();
            frozen.put(form, files.keep(name, form.mediaType(), content).id());
        }
        return frozen;
    }

    /** The content as a file of its own, from which the published report is read (机器可读). */
    private FileId forPrograms(AnnualReport report) {
        var json = ReportJson.write(report).getBytes(StandardCharsets.UTF_8);
        return files.keep(
                        report.fullTitle() + ".json",
                        ReportJson.MEDIA_TYPE,
                        new ByteArrayInputStream(json))
                .id();
    }

    private static NewItem item(
            AnnualReport report, Map<ReportForm, FileId> frozen, FileId forPrograms) {
        var body = new String(Printing.print(report, ReportForm.HTML), StandardCharsets.UTF_8);
        return new NewItem(
                ItemKind.ANNUAL_REPORT,
                report.fullTitle(),
                ItemChannel.DISCLOSURE_COLUMN,
                "",
                "",
                report.tables().agency(),
                report.title(),
                body.substring(body.indexOf("</h1>") + "</h1>".length(), body.indexOf("</body>")),
                "",
                Optional.empty(),
                "",
                Stream.concat(
                                Stream.of(ReportForm.values()).map(frozen::get),
                                Stream.of(forPrograms))
                        .toList());
    }

    /** In the same transaction: the item and the frozen report become public at one moment. */
    @EventListener
    @Transactional
    void on(ItemPublished item) {
        if (item.kind() == ItemKind.ANNUAL_REPORT) {
            versions.ofItem(item.id().value())
                    .map(version -> version.published(item.publishedOn()))
                    .ifPresent(version -> save(version, "report.published"));
        }
    }

    /** A withdrawn item takes the report with it. */
    @EventListener
    @Transactional
    void on(ItemWithdrawn item) {
        if (item.kind() == ItemKind.ANNUAL_REPORT) {
            versions.ofItem(item.id().value())
                    .map(ReportVersion::withdrawn)
                    .ifPresent(version -> save(version, "report.withdrawn"));
        }
    }

    private void save(ReportVersion version, String deed) {
        versions.saveState(version);
        note(version, deed);
    }

    private void note(ReportVersion version, String deed) {
        audit.record(
                deed,
                "report:" + version.id(),
                Map.of(
                        "year", Integer.toString(version.year()),
                        "number", Integer.toString(version.number()),
                        "reason", version.reason()));
    }
}
