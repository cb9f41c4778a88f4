package org.yangguang.items.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Accounts;
import org.yangguang.items.PublicItem.Attachment;
import org.yangguang.items.application.HitDeciding;
import org.yangguang.items.application.ItemScreening;
import org.yangguang.items.domain.Item;
import org.yangguang.items.domain.ItemState;
import org.yangguang.items.domain.Items;
import org.yangguang.screening.Offer;
import org.yangguang.screening.ScreeningHit;
import org.yangguang.screening.ScreeningLines;
import org.yangguang.screening.ScreeningReport;
import org.yangguang.screening.Severity;
import org.yangguang.shared.ChinaTime;

/** Makes the part of an item's page that shows its screening. */
@Component
class ScreeningPanels {

    private final ItemScreening screening;
    private final HitDeciding deciding;
    private final ScreeningLines lines;
    private final Items items;
    private final Accounts accounts;

    ScreeningPanels(
            ItemScreening screening,
            HitDeciding deciding,
            ScreeningLines lines,
            Items items,
            Accounts accounts) {
        this.screening = screening;
        this.deciding = deciding;
        this.lines = lines;
        this.items = items;
        this.accounts = accounts;
    }

    /** Of an item that is still on its way; what is published was judged already. */
    Optional<ScreeningPanel> of(Item item, Locale locale) {
        boolean open =
                switch (item.state()) {
                    case ItemState.Draft _, ItemState.Returned _, ItemState.InReview _ -> true;
                    case ItemState.Approved _,
                            ItemState.Published _,
                            ItemState.Withdrawn _,
                            ItemState.Discarded _ ->
                            false;
                };
        var report = screening.reportOn(item);
        return open || report.isPresent()
                ? Optional.of(panel(item, report, open, locale))
                : Optional.empty();
    }

    private ScreeningPanel panel(
            Item item, Optional<ScreeningReport> report, boolean open, Locale locale) {
        var hits = report.map(ScreeningReport::hits).orElse(List.of());
        boolean author = open && deciding.isAuthor(item);
        boolean secrecy = open && deciding.isSecrecyReviewer(item);
        boolean asked = items.isAsked(item.id(), item.content().fingerprint());
        boolean onlySecrecy =
                hits.stream().anyMatch(hit -> hit.open() && hit.severity() == Severity.BLOCK_J);
        return new ScreeningPanel(
                report.isPresent(),
                report.map(one -> screening.isCurrent(item, one)).orElse(false),
                report.map(this::when).orElse(""),
                report.map(ScreeningReport::blocking).orElse(0L),
                report.map(ScreeningReport::open).orElse(0L),
                lines.of(hits, locale),
                open,
                author,
                author
                        && hits.stream().filter(hit -> hit.open() && hit.offers(Offer.MASK)).count()
                                > 1,
                author || secrecy,
                secrecy,
                author && onlySecrecy && !asked,
                asked && onlySecrecy,
                author ? cleanable(item, hits) : List.of(),
                deciding.mayOpenOriginals(item) ? items.originals(item.id()) : List.of());
    }

    private String when(ScreeningReport report) {
        return ChinaTime.minuteOf(report.at())
                + " "
                + accounts.namesOf(List.of(report.person()))
                        .getOrDefault(report.person(), report.person());
    }

    private static List<Attachment> cleanable(Item item, List<ScreeningHit> hits) {
        return item.content().attachments().stream()
                .filter(
                        file ->
                                hits.stream()
                                        .filter(hit -> hit.open() && hit.offers(Offer.REMOVE))
                                        .map(hit -> hit.place().file())
                                        .anyMatch(
                                                place ->
                                                        place.equals(file.name())
                                                                || place.startsWith(
                                                                        file.name() + " › ")))
                .toList();
    }
}
