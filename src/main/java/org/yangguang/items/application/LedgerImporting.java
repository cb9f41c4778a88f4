package org.yangguang.items.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.files.FileId;
import org.yangguang.files.FileStore;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.SignedIn;
import org.yangguang.items.DocumentNumber;
import org.yangguang.items.ItemColumns;
import org.yangguang.items.ItemId;
import org.yangguang.items.ItemKind;
import org.yangguang.items.PastItem;
import org.yangguang.items.PublicItem.Attachment;
import org.yangguang.items.domain.ItemContent;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.org.AgencyId;
import org.yangguang.release.ReleaseCandidate;
import org.yangguang.release.ReleaseGate;
import org.yangguang.release.ReleaseSubject;
import org.yangguang.release.ReviewProof;

/**
 * Brings in what was published before (历史台账导入). Each record passes the gate with the import as its
 * proof; one that is here already and equal is left alone, one that was reviewed here is never
 * touched by a ledger, and one that was withdrawn here does not come back by it.
 */
@Service
public class LedgerImporting {

    private final PastItems pastItems;
    private final ItemColumns columns;
    private final Agencies agencies;
    private final FileStore files;
    private final ReleaseGate gate;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final Clock clock;

    LedgerImporting(
            PastItems pastItems,
            ItemColumns columns,
            Agencies agencies,
            FileStore files,
            ReleaseGate gate,
            CurrentPerson person,
            AuditTrail audit,
            Clock clock) {
        this.pastItems = pastItems;
        this.columns = columns;
        this.agencies = agencies;
        this.files = files;
        this.gate = gate;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the records.
     *
     * @return how many are new or changed
     */
    @Transactional
    public int take(AgencyId agencyId, List<PastItem> items) {
        var agency = agencies.require(agencyId);
        var known = pastItems.known(agencyId, items.stream().map(PastItem::key).toList());
        var codes = columnCodes(agencyId, items);
        var changed = new ArrayList<PastItems.Row>();
        for (var past : items) {
            var old = Optional.ofNullable(known.get(past.key()));
            var files = past.attachments();
            if (files.isEmpty()) {
                files = old.map(PastItems.Known::attachments).orElse(List.of());
            }
            var content = content(agency, codes.getOrDefault(columnKey(past), ""), past, files);
            if (old.isEmpty()
                    || (old.get().replaceable()
                            && (!old.get().content().equals(content.fingerprint().hex())
                                    || !old.get().publishedOn().equals(past.publishedOn())))) {
                changed.add(
                        new PastItems.Row(
                                old.map(PastItems.Known::id).orElseGet(ItemId::next),
                                past.key(),
                                content,
                                SafeHtml.words(content.body()),
                                past.publishedOn()));
            }
        }
        if (changed.isEmpty()) {
            return 0;
        }
        var now = clock.instant();
        var who = person.find().map(SignedIn::username).orElse(AuditTrail.SYSTEM);
        pastItems.store(agencyId, who, now, changed);
        audit.record(
                "item.imported",
                "agency:" + agency.code(),
                Map.of("records", Integer.toString(changed.size())));
        gate.publishAll(changed.stream().map(row -> candidate(agency, row, who, now)).toList());
        return changed.size();
    }

    private static ReleaseCandidate candidate(
            Agency agency, PastItems.Row row, String who, Instant now) {
        var fingerprint = row.content().fingerprint();
        return new ReleaseCandidate(
                new ReleaseSubject("item", row.id().toString()),
                agency.code(),
                row.content().title(),
                row.id().url(),
                fingerprint,
                new ReviewProof.LedgerImport(who, now, fingerprint));
    }

    private Map<String, String> columnCodes(AgencyId agency, List<PastItem> items) {
        var codes = new HashMap<String, String>();
        for (var item : items) {
            if (!item.column().isBlank()) {
                codes.computeIfAbsent(
                        columnKey(item),
                        _ -> columns.ensure(agency, item.channel(), item.column().strip()).code());
            }
        }
        return codes;
    }

    private static String columnKey(PastItem item) {
        return item.channel() + "/" + item.column().strip();
    }

    private ItemContent content(
            Agency agency, String column, PastItem past, List<FileId> attachments) {
        return new ItemContent(
                ItemKind.INFORMATION,
                past.indexNumber(),
                past.title().strip(),
                past.channel(),
                column,
                DocumentNumber.tidied(past.documentNumber()),
                past.issuer().isBlank() ? agency.name() : past.issuer().strip(),
                "",
                SafeHtml.of(past.body()),
                past.link().strip(),
                Optional.empty(),
                past.catalogueRow().strip(),
                attachments.stream()
                        .flatMap(id -> files.find(id).stream())
                        .map(
                                file ->
                                        new Attachment(
                                                file.id(),
                                                file.name(),
                                                file.mediaType(),
                                                file.size(),
                                                file.sha256()))
                        .toList());
    }
}
