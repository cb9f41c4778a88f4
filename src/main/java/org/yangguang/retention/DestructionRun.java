package org.yangguang.retention;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.Role;
import org.yangguang.notice.Notice;
import org.yangguang.notice.Notices;
import org.yangguang.notice.Recipient.Holders;
import org.yangguang.org.AgencyId;
import org.yangguang.retention.DestructionList.Entry;
import org.yangguang.retention.JdbcDestructionLists.Running;
import org.yangguang.shared.ChinaTime;

/**
 * Carries approved lists out, some entries in each transaction: a program that is stopped in the
 * middle goes on where it was. What was held or opened again meanwhile is left alone.
 */
@Component
class DestructionRun {

    private static final Logger LOG = LoggerFactory.getLogger(DestructionRun.class);
    private static final int AT_ONCE = 100;

    private final Map<String, KeptData> kinds;
    private final List<Leftovers> leftovers;
    private final JdbcDestructionLists lists;
    private final JdbcHolds holds;
    private final Notices notices;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DestructionRun(
            List<KeptData> kinds,
            List<Leftovers> leftovers,
            JdbcDestructionLists lists,
            JdbcHolds holds,
            Notices notices,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.kinds = kinds.stream().collect(Collectors.toMap(KeptData::kind, Function.identity()));
        this.leftovers = List.copyOf(leftovers);
        this.lists = lists;
        this.holds = holds;
        this.notices = notices;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Carries out all that is approved. */
    void run() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> some()))) {
            LOG.debug("destroyed some");
        }
    }

    /** Sweeps away what needs no approval; says in the audit trail how much it was. */
    void sweep() {
        for (var kind : leftovers) {
            transaction.executeWithoutResult(
                    _ -> {
                        int swept = kind.sweep(clock.instant());
                        if (swept > 0) {
                            audit.record(
                                    "retention.swept",
                                    "leftovers:" + kind.kind(),
                                    Map.of("count", Integer.toString(swept)));
                        }
                    });
        }
    }

    private boolean some() {
        var claimed = lists.claim();
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    private void work(Running list) {
        var entries = lists.pending(list.id(), AT_ONCE);
        if (entries.isEmpty()) {
            finish(list);
            return;
        }
        var held = holds.of(list.agency(), entries.stream().map(Entry::subject).toList());
        for (var entry : entries) {
            var hold = held.get(entry.subject());
            boolean destroyed = hold == null && destroy(list.agency(), entry);
            var why = destroyed ? "" : hold == null ? "不再到期，或者另有未结的程序" : hold.reason();
            lists.settle(list.id(), entry, destroyed, why, clock.instant());
        }
    }

    private boolean destroy(AgencyId agency, Entry entry) {
        var kind = kinds.get(entry.kind());
        return kind != null && kind.destroy(agency, entry.record(), ChinaTime.today(clock));
    }

    private void finish(Running list) {
        lists.done(list.id(), clock.instant());
        var done = lists.find(list.agency(), list.id()).orElseThrow();
        audit.record(
                "retention.list-done",
                "destruction:" + list.id(),
                Map.of(
                        "approvedBy", done.decidedBy().orElse(""),
                        "destroyed", Integer.toString(done.destroyed()),
                        "kept", Integer.toString(done.kept())));
        notices.tell(
                new Holders(list.agency(), Role.DISCLOSURE_HEAD),
                new Notice(
                        "retention.done",
                        "销毁清册已执行：销毁 %d 项，暂缓 %d 项".formatted(done.destroyed(), done.kept()),
                        "",
                        address(list.id()),
                        "retention:" + list.id()));
    }

    static String address(UUID list) {
        return RetentionController.ADDRESS + "/" + list;
    }
}
