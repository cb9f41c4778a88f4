package org.yangguang.items.application;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.files.FileId;
import org.yangguang.files.FileStore;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.identity.Role;
import org.yangguang.items.ItemId;
import org.yangguang.items.PublicItem.Attachment;
import org.yangguang.items.domain.Item;
import org.yangguang.items.domain.Items;
import org.yangguang.items.domain.Original;
import org.yangguang.notice.Notice;
import org.yangguang.notice.Notices;
import org.yangguang.notice.Recipient;
import org.yangguang.release.Fingerprint;
import org.yangguang.screening.CleanedFile;
import org.yangguang.screening.Disposition;
import org.yangguang.screening.Offer;
import org.yangguang.screening.ScreeningHit;
import org.yangguang.screening.ScreeningReport;
import org.yangguang.screening.Screenings;
import org.yangguang.screening.Severity;
import org.yangguang.shared.Refusal;

/**
 * What is done about the hits of an item (命中处置): justified, masked in the text, taken out of a
 * file. Whoever acts says for which content; for another one it is refused.
 */
@Service
@Transactional
public class HitDeciding {

    private final Drafting drafting;
    private final ItemScreening screening;
    private final Screenings screenings;
    private final Items items;
    private final FileStore files;
    private final Notices notices;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final Clock clock;

    HitDeciding(
            Drafting drafting,
            ItemScreening screening,
            Screenings screenings,
            Items items,
            FileStore files,
            Notices notices,
            CurrentPerson person,
            AuditTrail audit,
            Clock clock) {
        this.drafting = drafting;
        this.screening = screening;
        this.screenings = screenings;
        this.items = items;
        this.files = files;
        this.notices = notices;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lets a hit stay, with reason and basis; author or secrecy reviewer, each as far as he may.
     */
    public void justify(ItemId id, Fingerprint seen, int hit, String reason, String basis) {
        var item = require(id, seen);
        if (!isAuthor(item) && !isSecrecyReviewer(item)) {
            throw Refusal.forbidden("items.hits-not-yours", person.require().username());
        }
        screenings.justify(report(item), hit, reason, basis, isSecrecyReviewer(item));
        if (report(item).hits().stream()
                .noneMatch(one -> one.open() && one.severity() == Severity.BLOCK_J)) {
            items.answered(id);
        }
    }

    /** Lets all stay that asks for a decision and may stay by the word of who is signed in. */
    public void justifyAll(ItemId id, String reason) {
        var item = drafting.require(id);
        var seen = item.content().fingerprint();
        report(item).hits().stream()
                .filter(hit -> hit.open() && hit.severity() == Severity.WARN)
                .forEach(
                        hit -> {
                            if (report(item)
                                    .hit(hit.number())
                                    .filter(ScreeningHit::open)
                                    .isPresent()) {
                                justify(id, seen, hit.number(), reason, "");
                            }
                        });
    }

    /** Puts asterisks in place of one hit, wherever the same stands in the text. */
    public void mask(ItemId id, Fingerprint seen, int hit) {
        var item = require(id, seen);
        var report = report(item);
        mask(item, report, report.hit(hit).filter(one -> one.offers(Offer.MASK)).stream().toList());
    }

    /** Puts asterisks in place of all personal data of the text at once. */
    public void maskAll(ItemId id, Fingerprint seen) {
        var item = require(id, seen);
        var report = report(item);
        mask(
                item,
                report,
                report.hits().stream()
                        .filter(one -> one.offers(Offer.MASK) && one.open())
                        .toList());
    }

    private void mask(Item item, ScreeningReport report, List<ScreeningHit> hits) {
        if (hits.isEmpty()) {
            throw Refusal.conflict("items.nothing-to-mask", item.id() + " has no such hit");
        }
        var masked = screenings.masked(ItemScreening.content(item), hits);
        drafting.reword(item.id(), masked.title(), masked.summary(), masked.body());
        hits.forEach(one -> screenings.mended(report, one.number(), Disposition.Deed.MASKED));
    }

    /**
     * Takes hidden parts and properties out of a file. The clean one takes its place; the original
     * stays for author and secrecy reviewer.
     *
     * @return what was taken out
     */
    public CleanedFile clean(ItemId id, Fingerprint seen, FileId file) {
        var item = require(id, seen);
        var report = report(item);
        var attachment =
                item.content().attachments().stream()
                        .filter(one -> one.file().equals(file))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("items.unknown-file", file.toString()));
        var clean =
                screenings.cleaned(attachment.name(), attachment.size(), () -> files.open(file));
        if (clean.removed().isEmpty()) {
            throw Refusal.conflict("items.nothing-to-clean", file + " has nothing to take out");
        }
        var kept =
                files.keep(
                        clean.name(),
                        attachment.mediaType(),
                        new ByteArrayInputStream(clean.content()));
        var changed = new ArrayList<Attachment>(item.content().attachments());
        changed.replaceAll(
                one ->
                        one.file().equals(file)
                                ? new Attachment(
                                        kept.id(),
                                        kept.name(),
                                        kept.mediaType(),
                                        kept.size(),
                                        kept.sha256())
                                : one);
        drafting.exchangeFiles(id, changed);
        items.keepOriginal(
                id,
                new Original(
                        file,
                        attachment.name(),
                        attachment.size(),
                        kept.id(),
                        clock.instant(),
                        person.require().username()));
        report.hits().stream()
                .filter(hit -> hit.open() && hit.offers(Offer.REMOVE))
                .filter(hit -> isOf(attachment.name(), hit))
                .forEach(hit -> screenings.mended(report, hit.number(), Disposition.Deed.REMOVED));
        audit.record(
                "item.file-cleaned",
                "item:" + id,
                Map.of("removed", String.join(" ", clean.removed())));
        return clean;
    }

    /** Asks the secrecy reviewer about what only he may let stay (提请认定). */
    public void ask(ItemId id, Fingerprint seen) {
        var item = require(id, seen);
        if (!isAuthor(item)) {
            throw Refusal.forbidden("items.not-author", person.require().username());
        }
        items.ask(id, seen, person.require().username(), clock.instant());
        notices.tell(
                new Recipient.Holders(item.agency(), Role.SECRECY_REVIEWER),
                new Notice(
                        "notice.kind.screening",
                        "请认定筛查命中：" + item.content().indexNumber(),
                        "起草人提请认定只有保密审查员可以放行的内容。",
                        "/desk/items/" + id,
                        "screening:" + id + ":" + seen.shortened()));
        audit.record("item.screening-asked", "item:" + id, Map.of("content", seen.shortened()));
    }

    /** An original, for those who may see it. */
    @Transactional(readOnly = true)
    public Original original(ItemId id, FileId file) {
        var item = drafting.require(id);
        return mayOpenOriginals(item)
                ? items.originals(id).stream()
                        .filter(one -> one.file().equals(file))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("items.unknown-file", file.toString()))
                : refused(file);
    }

    private static Original refused(FileId file) {
        throw Refusal.notFound("items.unknown-file", file.toString());
    }

    public boolean mayOpenOriginals(Item item) {
        return isAuthor(item) || isSecrecyReviewer(item);
    }

    /** True for who drafted the item. */
    public boolean isAuthor(Item item) {
        return item.author().equals(person.require().username())
                && person.may(Permission.ITEM_DRAFT);
    }

    /** True for a secrecy reviewer, who never judges what he drafted himself. */
    public boolean isSecrecyReviewer(Item item) {
        return !item.author().equals(person.require().username())
                && person.may(Permission.ITEM_REVIEW_3);
    }

    private static boolean isOf(String file, ScreeningHit hit) {
        return hit.place().file().equals(file) || hit.place().file().startsWith(file + " › ");
    }

    private Item require(ItemId id, Fingerprint seen) {
        var item = drafting.require(id);
        if (!item.content().fingerprint().equals(seen)) {
            throw Refusal.conflict("items.changed-meanwhile", id + ": " + seen + " was seen");
        }
        return item;
    }

    private ScreeningReport report(Item item) {
        return Optional.of(item)
                .flatMap(screening::reportOn)
                .orElseThrow(() -> Refusal.conflict("items.not-screened", item.id().toString()));
    }
}
