package org.yangguang.items.application;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemKind;
import org.yangguang.items.domain.Item;
import org.yangguang.items.domain.ItemContent;
import org.yangguang.items.domain.Items;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.ReviewProof.CompletedScreening;
import org.yangguang.screening.ScreenedContent;
import org.yangguang.screening.ScreenedFile;
import org.yangguang.screening.ScreeningReport;
import org.yangguang.screening.Screenings;
import org.yangguang.screening.SecretFound;
import org.yangguang.shared.Refusal;

/**
 * The screening of items (发布前筛查): bound to the fingerprint of the content, asked for before the
 * first review, before the secrecy reviewer signs, and again before release.
 */
@Service
public class ItemScreening {

    private final Screenings screenings;
    private final Items items;
    private final TransactionTemplate apart;
    private final Clock clock;

    ItemScreening(
            Screenings screenings, Items items, PlatformTransactionManager manager, Clock clock) {
        this.screenings = screenings;
        this.items = items;
        this.clock = clock;
        apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The report on exactly the content as it is now. */
    public Optional<ScreeningReport> reportOn(Item item) {
        return screenings.reportOn(subject(item), item.content().fingerprint().hex());
    }

    /**
     * Screens the content as it is now. What bears a mark of secrecy is taken away from all stores
     * at once, whatever becomes of the deed around.
     */
    public ScreeningReport run(Item item) {
        try {
            return screenings.screen(content(item));
        } catch (SecretFound secret) {
            apart.executeWithoutResult(_ -> items.evict(item, clock.instant()));
            screenings.forget(subject(item));
            throw Refusal.invalid("items.evicted", item.id() + " bears a mark of secrecy");
        }
    }

    /** Refuses unless exactly this content was screened and nothing in it blocks. */
    ScreeningReport requirePassable(Item item) {
        var report = reportOn(item).orElseGet(() -> run(item));
        if (report.blocking() > 0) {
            throw Refusal.conflict(
                    "items.screening-blocks",
                    item.id() + ": " + report.blocking() + " hits block",
                    report.blocking());
        }
        return report;
    }

    /** Refuses unless somebody decided about every hit that asks for it. */
    ScreeningReport requireDecided(Item item) {
        var report = requirePassable(item);
        if (report.open() > 0) {
            throw Refusal.conflict(
                    "items.screening-open",
                    item.id() + ": " + report.open() + " hits are open",
                    report.open());
        }
        return report;
    }

    /** What the gate asks for: screened by the rules and lists of now, with nothing left open. */
    CompletedScreening requireForRelease(Item item) {
        if (reportOn(item).filter(report -> isCurrent(item, report)).isEmpty()) {
            run(item);
        }
        var report = requireDecided(item);
        return new CompletedScreening(
                report.id(), report.person(), report.at(), new Fingerprint(report.fingerprint()));
    }

    /** True when rules and lists are still those of the report. */
    public boolean isCurrent(Item item, ScreeningReport report) {
        return screenings.isCurrent(item.agency(), report);
    }

    /** The body with a mark at the place of each hit. */
    public String marked(Item item) {
        var body = item.content().body();
        return reportOn(item).map(report -> screenings.marked(body, report)).orElse(body);
    }

    static String subject(Item item) {
        return "item:" + item.id();
    }

    static ScreenedContent content(Item item) {
        ItemContent content = item.content();
        return new ScreenedContent(
                item.agency(),
                subject(item),
                content.fingerprint().hex(),
                content.title(),
                content.summary(),
                content.documentNumber(),
                content.body(),
                content.channel() == ItemChannel.WECHAT || content.channel() == ItemChannel.WEIBO,
                content.kind() == ItemKind.ANNUAL_REPORT,
                content.attachments().stream()
                        .map(file -> new ScreenedFile(file.file(), file.name(), file.sha256()))
                        .toList());
    }
}
