package org.yangguang.items.application;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.files.FileId;
import org.yangguang.files.FileStore;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.items.DocumentNumber;
import org.yangguang.items.ItemColumns;
import org.yangguang.items.ItemId;
import org.yangguang.items.NewItem;
import org.yangguang.items.PublicItem.Attachment;
import org.yangguang.items.domain.Item;
import org.yangguang.items.domain.ItemContent;
import org.yangguang.items.domain.ItemState;
import org.yangguang.items.domain.Items;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.org.AgencyId;
import org.yangguang.screening.Screenings;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.Refusal;

/** Drafting, changing and sending into review (起草、修改、送审). */
@Service
@Transactional
public class Drafting {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 300;

    private final Items items;
    private final ItemColumns columns;
    private final Agencies agencies;
    private final FileStore files;
    private final ItemScreening screening;
    private final Screenings screenings;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final Clock clock;

    Drafting(
            Items items,
            ItemColumns columns,
            Agencies agencies,
            FileStore files,
            ItemScreening screening,
            Screenings screenings,
            CurrentPerson person,
            AuditTrail audit,
            Clock clock) {
        this.items = items;
        this.columns = columns;
        this.agencies = agencies;
        this.files = files;
        this.screening = screening;
        this.screenings = screenings;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    /** Drafts an item in the name of the person signed in. */
    public ItemId draft(NewItem draft) {
        return draft(ItemId.next(), draft);
    }

    /**
     * Drafts an item under an id that the form carried, so that a form sent twice makes one item.
     */
    public ItemId draft(ItemId id, NewItem draft) {
        var author = person.require();
        var agency = agencies.require(author.agency());
        check(agency.id(), draft);
        requireNoSecret(agency.id(), draft);
        var index =
                items.nextIndexNumber(agency.id(), agency.code(), ChinaTime.today(clock).getYear());
        var item =
                Item.drafted(
                        id,
                        agency.id(),
                        author.office(),
                        author.username(),
                        content(agency, index, draft));
        items.add(item, clock.instant());
        note(item, "drafted", "");
        return item.id();
    }

    /**
     * Changes the content that lay before the author.
     *
     * @param seen the version of it
     */
    public void revise(ItemId id, long seen, NewItem draft) {
        if (require(id).version() != seen) {
            throw new OptimisticLockingFailureException("item " + id + " is past " + seen);
        }
        revise(id, draft);
    }

    /** Changes the content; under review the signatures so far become void. */
    public void revise(ItemId id, NewItem draft) {
        var item = require(id);
        check(item.agency(), draft);
        requireNoSecret(item.agency(), draft);
        var agency = agencies.require(item.agency());
        var revised =
                item.revised(
                        content(agency, item.content().indexNumber(), draft),
                        person.require().username(),
                        items.chainOf(item.agency()));
        boolean voided =
                item.state() instanceof ItemState.InReview(_, var signatures)
                        && !signatures.isEmpty()
                        && !revised.state().equals(item.state());
        items.save(revised, clock.instant());
        if (revised.waitingAt().isPresent()) {
            items.keepSubmission(revised, clock.instant());
        }
        note(revised, voided ? "revised-and-voided" : "revised", "");
    }

    /** Adds a file to what is edited. */
    public void attach(ItemId id, FileId file) {
        changeFiles(id, attached -> attached.add(attachment(file)));
    }

    /** Takes a file away from what is edited. */
    public void detach(ItemId id, FileId file) {
        changeFiles(id, attached -> attached.removeIf(one -> one.file().equals(file)));
    }

    /** Sends the item into review (送审); by now it must be whole. */
    public void submit(ItemId id) {
        var item = require(id);
        var content = item.content();
        if (content.body().isEmpty() && content.attachments().isEmpty()) {
            throw Refusal.invalid("items.nothing-to-read", id + " has neither text nor file");
        }
        var submitted = item.submitted(person.require().username(), items.chainOf(item.agency()));
        screening.requirePassable(item);
        items.save(submitted, clock.instant());
        items.keepSubmission(submitted, clock.instant());
        note(submitted, "submitted", "");
    }

    /** Gives up a draft (作废). */
    public void discard(ItemId id) {
        var discarded = require(id).discarded(person.require().username());
        items.save(discarded, clock.instant());
        note(discarded, "discarded", "");
    }

    /** The item, if it belongs to the agency of the person signed in. */
    @Transactional(readOnly = true)
    public Item require(ItemId id) {
        var item = items.require(id);
        if (!item.agency().equals(person.require().agency())) {
            throw Refusal.notFound("items.unknown", id + " belongs to another agency");
        }
        return item;
    }

    /** Changes words and nothing else, as masking does. */
    void reword(ItemId id, String title, String summary, String body) {
        var content = require(id).content();
        change(id, content.with(title, summary, SafeHtml.of(body)), "masked");
    }

    /** Puts other files in place of those that hang on it, as cleaning does. */
    void exchangeFiles(ItemId id, List<Attachment> files) {
        change(id, require(id).content().with(files), "file-cleaned");
    }

    private void changeFiles(ItemId id, Consumer<List<Attachment>> change) {
        var content = require(id).content();
        var attached = new ArrayList<>(content.attachments());
        change.accept(attached);
        change(id, content.with(attached), "files-changed");
    }

    private void change(ItemId id, ItemContent changed, String what) {
        var item = require(id);
        var revised =
                item.revised(changed, person.require().username(), items.chainOf(item.agency()));
        items.save(revised, clock.instant());
        if (revised.waitingAt().isPresent()) {
            items.keepSubmission(revised, clock.instant());
        }
        note(revised, what, "");
    }

    private void check(AgencyId agency, NewItem draft) {
        var faults = new ArrayList<FieldFault>();
        if (draft.title().isBlank()) {
            faults.add(new FieldFault("title", "items.title-missing"));
        } else if (draft.title().length() > LONGEST_TITLE || draft.title().contains("\n")) {
            faults.add(new FieldFault("title", "items.title-long", List.of(LONGEST_TITLE)));
        }
        if (draft.summary().length() > LONGEST_SUMMARY) {
            faults.add(new FieldFault("summary", "items.summary-long", List.of(LONGEST_SUMMARY)));
        }
        if (!draft.documentNumber().isBlank()
                && DocumentNumber.normalised(draft.documentNumber()).isEmpty()) {
            faults.add(
                    new FieldFault(
                            "documentNumber",
                            "items.document-number",
                            List.of(draft.documentNumber())));
        }
        if (draft.formedOn().filter(on -> on.isAfter(ChinaTime.today(clock))).isPresent()) {
            faults.add(new FieldFault("formedOn", "items.formed-in-future"));
        }
        if (!draft.link().isBlank() && !isWebAddress(draft.link())) {
            faults.add(new FieldFault("link", "items.link"));
        }
        if (!draft.column().isBlank()
                && columns.find(agency, draft.column())
                        .filter(column -> column.channel() == draft.channel())
                        .isEmpty()) {
            faults.add(new FieldFault("place", "items.column", List.of(draft.column())));
        }
        InvalidInput.check(faults);
    }

    /** What bears a mark of secrecy is not even kept as a draft. */
    private void requireNoSecret(AgencyId agency, NewItem draft) {
        screenings.requireNoSecret(
                agency, List.of(draft.title(), draft.summary(), SafeHtml.of(draft.body())));
    }

    static boolean isWebAddress(String text) {
        try {
            var uri = URI.create(text.strip());
            return uri.getHost() != null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private ItemContent content(Agency agency, String indexNumber, NewItem draft) {
        return new ItemContent(
                draft.kind(),
                indexNumber,
                draft.title().strip(),
                draft.channel(),
                draft.column().strip(),
                DocumentNumber.tidied(draft.documentNumber()),
                draft.issuer().isBlank() ? agency.name() : draft.issuer().strip(),
                draft.summary().strip(),
                SafeHtml.of(draft.body()),
                draft.link().strip(),
                draft.formedOn(),
                draft.catalogueRow().strip(),
                draft.attachments().stream().map(this::attachment).toList());
    }

    private Attachment attachment(FileId id) {
        var file =
                files.find(id)
                        .orElseThrow(() -> Refusal.notFound("items.unknown-file", id.toString()));
        return new Attachment(file.id(), file.name(), file.mediaType(), file.size(), file.sha256());
    }

    private void note(Item item, String what, String text) {
        items.note(
                item.id(),
                new Items.Note(
                        clock.instant(),
                        person.require().username(),
                        what,
                        Optional.empty(),
                        text));
        audit.record(
                "item." + what,
                "item:" + item.id(),
                Map.of(
                        "state",
                        item.state().code(),
                        "content",
                        item.content().fingerprint().shortened()));
    }
}
