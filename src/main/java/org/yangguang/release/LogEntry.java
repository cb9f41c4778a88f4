package org.yangguang.release;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One entry of the public log: something was published, changed or withdrawn. The chained text
 * holds the fingerprint of the title in place of the title.
 *
 * @param number from 1, without gaps
 * @param at to the millisecond
 * @param agency the code of the agency that acted
 * @param reason for a withdrawal what the public is told, else empty
 * @param url the public address, below {@code /}
 * @param contentHash what the content was; for a withdrawal what was taken away
 * @param previousHash the {@code entryHash} of the entry before, zeros for the first
 */
public record LogEntry(
        long number,
        Instant at,
        Kind kind,
        ReleaseSubject subject,
        String agency,
        String title,
        Fingerprint contentHash,
        Basis basis,
        String reason,
        String url,
        Fingerprint previousHash,
        Fingerprint entryHash) {

    /** What happened. */
    public enum Kind {
        /** 发布 */
        PUBLISH,
        /** 更正 */
        CHANGE,
        /** 撤回 */
        WITHDRAW
    }

    /** Why it could happen. */
    public enum Basis {
        /** 审查完成: the chain of review was completed for this content. */
        REVIEW,
        /** 历史台账导入: an office's ledger says that it was published before. */
        LEDGER_IMPORT,
        /** 决定撤回: a person with the right decided to withdraw. */
        DECISION
    }

    /** What is to be entered, before it has its place in the chain. */
    record Fact(
            Kind kind,
            ReleaseSubject subject,
            String agency,
            String title,
            Fingerprint contentHash,
            Basis basis,
            String reason,
            String url) {}

    /** The entry that follows in the chain. */
    static LogEntry following(Head head, Instant at, Fact fact) {
        var open =
                new LogEntry(
                        head.number() + 1,
                        at.truncatedTo(ChronoUnit.MILLIS),
                        fact.kind(),
                        fact.subject(),
                        fact.agency(),
                        fact.title(),
                        fact.contentHash(),
                        fact.basis(),
                        fact.reason(),
                        fact.url(),
                        head.hash(),
                        Fingerprint.NONE);
        return new LogEntry(
                open.number,
                open.at,
                open.kind,
                open.subject,
                open.agency,
                open.title,
                open.contentHash,
                open.basis,
                open.reason,
                open.url,
                open.previousHash,
                open.computedHash());
    }

    /** Whether this entry makes exactly this content public. */
    public boolean letsOut(Fingerprint content) {
        return kind != Kind.WITHDRAW && contentHash.equals(content);
    }

    /** The text whose hash is {@code entryHash}; everybody can write it from the fields. */
    public String chainedText() {
        return new CanonicalContent()
                .with("number", Long.toString(number))
                .with("at", at.toString())
                .with("kind", kind.name())
                .with("subject", subject.toString())
                .with("agency", agency)
                .with("titleHash", Fingerprint.ofText(title).hex())
                .with("contentHash", contentHash.hex())
                .with("basis", basis.name())
                .with("reason", reason)
                .with("url", url)
                .with("previousHash", previousHash.hex())
                .text();
    }

    /** What {@code entryHash} must be. */
    public Fingerprint computedHash() {
        return Fingerprint.ofLeaf(chainedText());
    }

    /** The end of the chain after this entry. */
    public Head head() {
        return new Head(number, entryHash);
    }

    /**
     * The end of the log; whoever keeps an old one can tell later whether the log was cut or
     * rewritten.
     */
    public record Head(long number, Fingerprint hash) {

        /** Before the first entry. */
        public static final Head EMPTY = new Head(0, Fingerprint.NONE);
    }
}
