package org.yangguang.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yangguang.release.LogVerification.Fault;
import org.yangguang.release.LogVerification.FaultKind;

/**
 * One check of a log against what is known from elsewhere: its entries, the signatures of its
 * heads, its proofs, and whether heads kept at different times tell of one history.
 */
final class LogCheck {

    private final LogSource source;
    private final LogKeyring keys;
    private final Kept kept;
    private final List<Fault> faults = new ArrayList<>();
    private final List<TreeHead> heads = new ArrayList<>();
    private long proofs;
    private @Nullable LogVerification entries;

    LogCheck(LogSource source, LogKeyring keys, Kept kept) {
        this.source = source;
        this.keys = keys;
        this.kept = kept;
    }

    /**
     * Checks everything.
     *
     * @param entry the entry whose proof is asked for
     */
    Found run(Optional<Long> entry, LogSaving saving) throws IOException, InterruptedException {
        kept.signed().forEach(this::head);
        var stated = source.heads();
        stated.forEach(one -> one.signed().ifPresent(this::head));
        for (var proved : source.inclusions(entry)) {
            inclusion(proved);
        }
        for (var proof : source.consistencies(kept.signed())) {
            consistency(proof);
        }
        if (!source.hasEntries()) {
            return new Found(Optional.empty(), proofs, List.copyOf(faults));
        }
        saving.start(source.keys(), stated);
        source.entries(
                one -> {
                    saving.entry(one);
                    verification(one).take(one);
                });
        var result = verification(null).result();
        faults.removeAll(result.faults());
        return new Found(Optional.of(result), proofs, List.copyOf(faults));
    }

    /** Starts with the first entry; a stretch of a log is checked as one. */
    private LogVerification verification(@Nullable LogEntry first) {
        if (entries == null) {
            entries =
                    first == null || first.number() == 1
                            ? LogVerification.fromTheStart()
                            : LogVerification.after(
                                    new LogEntry.Head(first.number() - 1, first.previousHash()));
            entries.expecting(kept.ends());
            for (var stated : source.heads()) {
                if (stated.number() > 0) {
                    entries.expecting(List.of(stated.chained()));
                }
            }
            for (var head : heads) {
                entries.expecting(head, keys);
            }
        }
        return entries;
    }

    /** Takes a signed head; two that cover as many entries must have one root. */
    private void head(TreeHead head) {
        keys.fault(head).ifPresent(kind -> fault(head.size(), kind, head.key()));
        heads.stream()
                .filter(other -> other.size() == head.size() && !other.root().equals(head.root()))
                .forEach(other -> fault(head.size(), FaultKind.CONSISTENCY, other.root().hex()));
        heads.add(head);
    }

    private void inclusion(LogSource.Proved proved) {
        proofs++;
        var proof = proved.proof().filter(one -> one.entry().number() == proved.entry());
        proof.ifPresent(one -> head(one.head()));
        if (proof.filter(InclusionProof::holds).isEmpty()) {
            fault(
                    proved.entry(),
                    FaultKind.PROOF,
                    proof.map(one -> one.head().root().hex()).orElse(""));
        }
    }

    /** A proof that one log continues another must speak of the heads at hand. */
    private void consistency(ConsistencyProof proof) {
        proofs++;
        if (!proof.holds()
                || !fits(proof.from(), proof.fromRoot())
                || !fits(proof.to(), proof.toRoot())) {
            fault(proof.from(), FaultKind.CONSISTENCY, proof.fromRoot().hex());
        }
    }

    private boolean fits(long size, Fingerprint root) {
        return heads.stream().noneMatch(head -> head.size() == size && !head.root().equals(root));
    }

    private void fault(long number, FaultKind kind, String expected) {
        var fault = new Fault(number, kind, expected);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /**
     * What was kept from earlier.
     *
     * @param ends ends of the log without signatures
     * @param signed signed heads
     */
    record Kept(List<KeptHead> ends, List<TreeHead> signed) {}

    /**
     * What a check found.
     *
     * @param entries what the entries say; empty where there are none
     * @param proofs how many proofs were checked
     * @param faults what is wrong beside the entries
     */
    record Found(Optional<LogVerification.Result> entries, long proofs, List<Fault> faults) {

        boolean sound() {
            return faults.isEmpty() && entries.filter(result -> !result.sound()).isEmpty();
        }
    }
}
