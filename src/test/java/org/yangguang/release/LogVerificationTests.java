package org.yangguang.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yangguang.release.LogVerification.Fault;
import org.yangguang.release.LogVerification.FaultKind;
import org.yangguang.release.merkle.GrowingTree;

class LogVerificationTests {

    @Test
    void aChainAsWrittenIsSound() {
        var result = verify(chain(50));
        assertThat(result.sound()).isTrue();
        assertThat(result.checked()).isEqualTo(50);
        assertThat(result.head().number()).isEqualTo(50);
    }

    @Test
    void anAlteredTitleIsFound() {
        var entries = chain(5);
        entries.set(2, titled(entries.get(2), "另一个标题"));
        assertThat(verify(entries).faults())
                .containsExactly(new Fault(3, FaultKind.HASH, entries.get(2).computedHash().hex()));
    }

    /** Who rewrites an entry and its hash breaks the link of the next one. */
    @Test
    void anAlteredEntryWithItsHashMadeToFitIsFound() {
        var entries = chain(5);
        var forged = titled(entries.get(2), "另一个标题");
        entries.set(2, LogEntry.following(entries.get(1).head(), forged.at(), fact("另一个标题", 3)));
        assertThat(verify(entries).faults())
                .extracting(Fault::kind)
                .containsExactly(FaultKind.LINK);
    }

    @Test
    void aMissingEntryIsFound() {
        var entries = chain(5);
        entries.remove(2);
        assertThat(verify(entries).faults())
                .extracting(Fault::kind)
                .containsExactly(FaultKind.NUMBER, FaultKind.LINK);
    }

    @Test
    void exchangedEntriesAreFound() {
        var entries = chain(5);
        entries.add(1, entries.remove(2));
        assertThat(verify(entries).sound()).isFalse();
    }

    @Test
    void aCutLogIsFoundByAKeptHead() {
        var entries = chain(5);
        var kept = new KeptHead(5, entries.getLast().entryHash());
        var verification = LogVerification.fromTheStart().expecting(List.of(kept));
        entries.subList(0, 4).forEach(verification::take);
        assertThat(verification.result().faults())
                .containsExactly(new Fault(5, FaultKind.HEAD, kept.hash().hex()));
    }

    @Test
    void aKeptRootIsAsGoodAsAKeptHash() {
        var entries = chain(7);
        for (int size = 1; size <= 7; size++) {
            var kept = List.of(new KeptHead(size, rootOf(entries.subList(0, size))));
            var verification = LogVerification.fromTheStart().expecting(kept);
            entries.forEach(verification::take);
            assertThat(verification.result().sound()).isTrue();
        }
    }

    /** Who rewrites the whole chain behind a change cannot write the root that was signed. */
    @Test
    void aRewrittenHistoryIsFoundByItsSignedRoot() {
        var keys = SignedLog.with(SignatureAlgorithm.ED25519);
        var signed = keys.sign(chain(6));
        var rewritten = SignedLog.rewritten(chain(6), 3);
        assertThat(verify(rewritten).sound()).isTrue();
        var verification = LogVerification.fromTheStart().expecting(signed, keys.ring());
        rewritten.forEach(verification::take);
        assertThat(verification.result().faults())
                .containsExactly(new Fault(6, FaultKind.ROOT, signed.root().hex()));
    }

    private static Fingerprint rootOf(List<LogEntry> entries) {
        var tree = new GrowingTree();
        entries.forEach(entry -> tree.add(entry.entryHash()));
        return tree.root();
    }

    static List<LogEntry> chain(int length) {
        var entries = new ArrayList<LogEntry>();
        var head = LogEntry.Head.EMPTY;
        for (int i = 1; i <= length; i++) {
            var at = Instant.parse("2021-03-01T01:00:00Z").plusSeconds(i);
            var entry = LogEntry.following(head, at, fact("标题" + i, i));
            entries.add(entry);
            head = entry.head();
        }
        return entries;
    }

    static LogEntry.Fact fact(String title, int i) {
        return new LogEntry.Fact(
                LogEntry.Kind.PUBLISH,
                new ReleaseSubject("item", "id-" + i),
                "113709000043412754",
                title,
                Fingerprint.ofText("content " + i),
                LogEntry.Basis.REVIEW,
                "",
                "/items/id-" + i);
    }

    private static LogEntry titled(LogEntry entry, String title) {
        return new LogEntry(
                entry.number(),
                entry.at(),
                entry.kind(),
                entry.subject(),
                entry.agency(),
                title,
                entry.contentHash(),
                entry.basis(),
                entry.reason(),
                entry.url(),
                entry.previousHash(),
                entry.entryHash());
    }

    private static LogVerification.Result verify(List<LogEntry> entries) {
        var verification = LogVerification.fromTheStart();
        entries.forEach(verification::take);
        return verification.result();
    }
}
