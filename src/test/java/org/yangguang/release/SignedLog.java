package org.yangguang.release;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.yangguang.release.merkle.GrowingTree;
import org.yangguang.release.merkle.MerkleTree;

/** Signs logs and proves entries for tests, without a database. */
final class SignedLog {

    static final Instant NOON = Instant.parse("2021-03-02T04:00:00Z");

    private final SignatureAlgorithm.Pair pair;
    private final LogKey key;

    private SignedLog(SignatureAlgorithm.Pair pair, LogKey key) {
        this.pair = pair;
        this.key = key;
    }

    static SignedLog with(SignatureAlgorithm algorithm) {
        var pair = algorithm.generate();
        return new SignedLog(pair, key(algorithm, pair, Optional.empty()));
    }

    /** Another key, for which this one vouches. */
    SignedLog followedBy(SignatureAlgorithm algorithm) {
        var next = algorithm.generate();
        var id = key(algorithm, next, Optional.empty()).id();
        var voucher = new LogKey.Voucher(key.id(), signed(LogKey.voucherText(id)));
        return new SignedLog(next, key(algorithm, next, Optional.of(voucher)));
    }

    LogKey key() {
        return key;
    }

    LogKeyring ring() {
        return new LogKeyring(List.of(key), Optional.empty());
    }

    TreeHead sign(List<LogEntry> entries) {
        return sign(entries, NOON);
    }

    TreeHead sign(List<LogEntry> entries, Instant at) {
        var growing = new GrowingTree();
        entries.forEach(entry -> growing.add(entry.entryHash()));
        var text = TreeHead.text(entries.size(), growing.root(), at);
        return new TreeHead(entries.size(), growing.root(), at, key.id(), signed(text));
    }

    LogJson.HeadJson head(List<LogEntry> entries) {
        return LogJson.HeadJson.of(entries.getLast().head(), sign(entries), List.of(key));
    }

    InclusionProof prove(List<LogEntry> entries, int number) {
        return new InclusionProof(
                entries.get(number - 1), tree(entries).inclusion(number - 1L), sign(entries));
    }

    static ConsistencyProof continued(List<LogEntry> earlier, List<LogEntry> later) {
        return new ConsistencyProof(
                earlier.size(),
                tree(earlier).root(),
                later.size(),
                tree(later).root(),
                tree(later).consistency(earlier.size()));
    }

    static MerkleTree tree(List<LogEntry> entries) {
        return new MerkleTree(
                (level, index) -> {
                    var growing = new GrowingTree();
                    int from = (int) (index << level);
                    entries.subList(from, from + (1 << level))
                            .forEach(entry -> growing.add(entry.entryHash()));
                    return growing.root();
                },
                entries.size());
    }

    /** The same log with another entry at this number, and all that follows chained anew. */
    static List<LogEntry> rewritten(List<LogEntry> entries, int number) {
        var all = new ArrayList<>(entries.subList(0, number - 1));
        for (int i = number; i <= entries.size(); i++) {
            var head = all.isEmpty() ? LogEntry.Head.EMPTY : all.getLast().head();
            var fact = LogVerificationTests.fact(i == number ? "另一个标题" : "标题" + i, i);
            all.add(LogEntry.following(head, entries.get(i - 1).at(), fact));
        }
        return all;
    }

    private String signed(String text) {
        return Base64.getEncoder()
                .encodeToString(
                        key.algorithm().sign(pair.secret(), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static LogKey key(
            SignatureAlgorithm algorithm,
            SignatureAlgorithm.Pair pair,
            Optional<LogKey.Voucher> voucher) {
        return new LogKey(
                algorithm, Base64.getEncoder().encodeToString(pair.open()), NOON, voucher);
    }
}
