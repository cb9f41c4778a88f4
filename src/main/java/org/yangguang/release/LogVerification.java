package org.yangguang.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yangguang.release.merkle.GrowingTree;

/**
 * Checks a log entry by entry: numbers without gaps, each entry's own hash, each entry's link to
 * the one before, and the tree over all of them against the ends of the log that are known. Takes
 * as little memory for a million entries as for ten.
 */
public final class LogVerification {

    private static final int KEPT = 20;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Expected> expected = new ArrayList<>();
    private final Optional<GrowingTree> tree;
    private long checked;
    private long faultCount;
    private LogEntry.Head head;

    private LogVerification(LogEntry.Head start, Optional<GrowingTree> tree) {
        this.head = start;
        this.tree = tree;
    }

    /** From the beginning of the log. */
    public static LogVerification fromTheStart() {
        return new LogVerification(LogEntry.Head.EMPTY, Optional.of(new GrowingTree()));
    }

    /** From an end that is already trusted; without what is before it there is no tree. */
    public static LogVerification after(LogEntry.Head trusted) {
        return new LogVerification(trusted, Optional.empty());
    }

    /** Compares with ends of the log that somebody kept; call before the first entry. */
    public LogVerification expecting(List<KeptHead> kept) {
        kept.forEach(one -> expected.add(new Expected(one, FaultKind.HEAD)));
        return this;
    }

    /** Compares with a signed end, and checks its signature; call before the first entry. */
    public LogVerification expecting(TreeHead signed, LogKeyring keys) {
        keys.fault(signed).ifPresent(kind -> fault(signed.size(), kind, signed.key()));
        if (tree.isPresent()) {
            var end = new KeptHead(signed.size(), signed.root());
            expected.add(new Expected(end, FaultKind.ROOT));
        }
        return this;
    }

    /** Takes the next entry. */
    public void take(LogEntry entry) {
        checked++;
        if (entry.number() != head.number() + 1) {
            fault(entry.number(), FaultKind.NUMBER, Long.toString(head.number() + 1));
        }
        if (!entry.previousHash().equals(head.hash())) {
            fault(entry.number(), FaultKind.LINK, head.hash().hex());
        }
        var own = entry.computedHash();
        if (!own.equals(entry.entryHash())) {
            fault(entry.number(), FaultKind.HASH, own.hex());
        }
        head = entry.head();
        tree.ifPresent(growing -> growing.add(own));
        expected.removeIf(this::met);
    }

    /** Whether an expectation was for this end of the log; one that fails leaves its fault. */
    private boolean met(Expected one) {
        if (one.end().number() != head.number()) {
            return false;
        }
        var hash = one.end().hash();
        boolean fits =
                tree.map(GrowingTree::root).filter(hash::equals).isPresent()
                        || (one.kind() == FaultKind.HEAD && hash.equals(head.hash()));
        if (!fits) {
            fault(one.end().number(), one.kind(), hash.hex());
        }
        return true;
    }

    private void fault(long number, FaultKind kind, String expected) {
        faultCount++;
        if (faults.size() < KEPT) {
            faults.add(new Fault(number, kind, expected));
        }
    }

    /** What was found; ends that the entries never reached are faults. */
    public Result result() {
        expected.forEach(one -> fault(one.end().number(), one.kind(), one.end().hash().hex()));
        expected.clear();
        return new Result(
                checked, head, tree.map(GrowingTree::root), faultCount, List.copyOf(faults));
    }

    /** What can be wrong with a log. */
    public enum FaultKind {
        /** 编号不连续 */
        NUMBER,
        /** 与上一条的链接断开 */
        LINK,
        /** 内容被改动 */
        HASH,
        /** 与留存的日志末端不符 */
        HEAD,
        /** 与签名树头的树根不符 */
        ROOT,
        /** 签名不对 */
        SIGNATURE,
        /** 签名的密钥不在可信之列 */
        KEY,
        /** 收录证明不成立 */
        PROOF,
        /** 一致性证明不成立：历史出现分叉 */
        CONSISTENCY
    }

    /**
     * One fault.
     *
     * @param number the entry's number
     * @param expected the number or hash that should have stood there
     */
    public record Fault(long number, FaultKind kind, String expected) {}

    /**
     * What a check found.
     *
     * @param root of the tree over all entries, when they were checked from the first one
     * @param faults the first twenty of them
     */
    public record Result(
            long checked,
            LogEntry.Head head,
            Optional<Fingerprint> root,
            long faultCount,
            List<Fault> faults) {

        public boolean sound() {
            return faultCount == 0;
        }
    }

    /** An end of the log that the entries have to lead to, and what it means when they do not. */
    private record Expected(KeptHead end, FaultKind kind) {}
}
