package org.yangguang.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The log as programs read and write it: strings and numbers. */
final class LogJson {

    private LogJson() {}

    private static List<String> words(List<Fingerprint> hashes) {
        return hashes.stream().map(Fingerprint::hex).toList();
    }

    private static List<Fingerprint> hashes(List<String> words) {
        return words.stream().map(Fingerprint::new).toList();
    }

    /**
     * The end of the log.
     *
     * @param number of entries, which is also the number of the last one
     * @param hash the hash of the last one
     * @param size how many entries the signed tree covers; all, except for a while after an upgrade
     * @param root the root of the tree over them
     * @param at when it was signed, empty before the first entry
     * @param key the number of the key that signed
     * @param signature in Base64
     * @param text what is signed
     */
    record HeadJson(
            long number,
            String hash,
            long size,
            String root,
            @Nullable String at,
            @Nullable String algorithm,
            @Nullable String key,
            @Nullable String signature,
            @Nullable String text) {

        static HeadJson of(LogEntry.Head end, Optional<TreeHead> signed, List<LogKey> keys) {
            return signed.map(head -> of(end, head, keys))
                    .orElseGet(
                            () ->
                                    new HeadJson(
                                            end.number(),
                                            end.hash().hex(),
                                            0,
                                            Fingerprint.ofNothing().hex(),
                                            null,
                                            null,
                                            null,
                                            null,
                                            null));
        }

        static HeadJson of(LogEntry.Head end, TreeHead head, List<LogKey> keys) {
            return new HeadJson(
                    end.number(),
                    end.hash().hex(),
                    head.size(),
                    head.root().hex(),
                    head.at().toString(),
                    keys.stream()
                            .filter(key -> key.id().equals(head.key()))
                            .map(key -> key.algorithm().word())
                            .findFirst()
                            .orElse(null),
                    head.key(),
                    head.signature(),
                    head.text());
        }

        /** The signed part, when it is signed. */
        Optional<TreeHead> signed() {
            if (at == null || key == null || signature == null) {
                return Optional.empty();
            }
            return Optional.of(
                    new TreeHead(size, new Fingerprint(root), Instant.parse(at), key, signature));
        }

        /** The end of the chain, which older versions published alone. */
        KeptHead chained() {
            return new KeptHead(number, new Fingerprint(hash));
        }
    }

    record EntriesJson(long from, long to, HeadJson head, List<LogEntryJson> entries) {}

    /**
     * A key that signs the log.
     *
     * @param id the SHA-256 of its bytes
     * @param publicKey X.509 SubjectPublicKeyInfo in Base64
     * @param vouchedBy the key that signed for it, empty for the first
     */
    record KeyJson(
            String id,
            String algorithm,
            String publicKey,
            String madeAt,
            @Nullable String vouchedBy,
            @Nullable String voucher) {

        static KeyJson of(LogKey key) {
            return new KeyJson(
                    key.id(),
                    key.algorithm().word(),
                    key.publicKey(),
                    key.madeAt().toString(),
                    key.voucher().map(LogKey.Voucher::by).orElse(null),
                    key.voucher().map(LogKey.Voucher::signature).orElse(null));
        }

        LogKey key() {
            return new LogKey(
                    SignatureAlgorithm.named(algorithm),
                    publicKey,
                    Instant.parse(madeAt),
                    vouchedBy == null || voucher == null
                            ? Optional.empty()
                            : Optional.of(new LogKey.Voucher(vouchedBy, voucher)));
        }
    }

    record KeysJson(List<KeyJson> keys) {}

    /**
     * Proves that an entry is in the log.
     *
     * @param index the place of the leaf, from 0
     * @param path the hashes beside the way up, from below
     */
    record InclusionJson(
            LogEntryJson entry,
            long index,
            long size,
            String root,
            List<String> path,
            HeadJson head) {

        static InclusionJson of(InclusionProof proof, HeadJson head) {
            return new InclusionJson(
                    LogEntryJson.of(proof.entry()),
                    proof.leaf(),
                    proof.head().size(),
                    proof.head().root().hex(),
                    words(proof.path()),
                    head);
        }

        Optional<InclusionProof> proof() {
            return head.signed()
                    .map(signed -> new InclusionProof(entry.entry(), hashes(path), signed));
        }
    }

    /** Proves that the later log begins with the earlier one. */
    record ConsistencyJson(long from, String fromRoot, long to, String toRoot, List<String> path) {

        static ConsistencyJson of(ConsistencyProof proof) {
            return new ConsistencyJson(
                    proof.from(),
                    proof.fromRoot().hex(),
                    proof.to(),
                    proof.toRoot().hex(),
                    words(proof.path()));
        }

        ConsistencyProof proof() {
            return new ConsistencyProof(
                    from, new Fingerprint(fromRoot), to, new Fingerprint(toRoot), hashes(path));
        }
    }
}
