package org.yangguang.release;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks a chain of entries one after the other: numbers without gaps, each entry's own hash, each
 * entry's link to the one before. Takes as little memory for a million entries as for ten.
 */
public final class LogVerification {

    private static final int KEPT = 20;

    private final List<Fault> faults = new ArrayList<>();
    private long checked;
    private long faultCount;
    private LogEntry.Head head;

    private LogVerification(LogEntry.Head start) {
        this.head = start;
    }

    /** From the beginning of the log. */
    public static LogVerification fromTheStart() {
        return new LogVerification(LogEntry.Head.EMPTY);
    }

    /** From an end that is already trusted. */
    public static LogVerification after(LogEntry.Head trusted) {
        return new LogVerification(trusted);
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
        if (!entry.computedHash().equals(entry.entryHash())) {
            fault(entry.number(), FaultKind.HASH, entry.computedHash().hex());
        }
        head = entry.head();
    }

    /** Compares with an end of the log that somebody kept; call after the last entry. */
    public void expectHead(LogEntry.Head kept) {
        if (!head.equals(kept)) {
            fault(kept.number(), FaultKind.HEAD, kept.hash().hex());
        }
    }

    private void fault(long number, FaultKind kind, String expected) {
        faultCount++;
        if (faults.size() < KEPT) {
            faults.add(new Fault(number, kind, expected));
        }
    }

    public Result result() {
        return new Result(checked, head, faultCount, List.copyOf(faults));
    }

    /** What can be wrong with an entry. */
    public enum FaultKind {
        /** 编号不连续 */
        NUMBER,
        /** 与上一条的链接断开 */
        LINK,
        /** 内容被改动 */
        HASH,
        /** 与留存的日志末端不符 */
        HEAD
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
     * @param faults the first twenty of them
     */
    public record Result(long checked, LogEntry.Head head, long faultCount, List<Fault> faults) {

        public boolean sound() {
            return faultCount == 0;
        }
    }
}
