package org.yangguang.release;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys by which signatures under the log are checked.
 *
 * @param known keys as the log publishes them, or as somebody kept them
 * @param trusted the {@link LogKey#id()} of a key from a safer source; then others count only when
 *     that one, or one it vouched for, vouches for them
 */
public record LogKeyring(List<LogKey> known, Optional<String> trusted) {

    public LogKeyring {
        known = List.copyOf(known);
    }

    /** What is wrong with the signature of a head; nothing when it is good. */
    Optional<LogVerification.FaultKind> fault(TreeHead head) {
        var key = known.stream().filter(one -> one.id().equals(head.key())).findFirst();
        if (key.isEmpty() || !counts(key.get())) {
            return Optional.of(LogVerification.FaultKind.KEY);
        }
        return key.get().signed(head)
                ? Optional.empty()
                : Optional.of(LogVerification.FaultKind.SIGNATURE);
    }

    private boolean counts(LogKey key) {
        return trusted.isEmpty() || trustedIds(trusted.get()).contains(key.id());
    }

    /** The trusted key, and those it vouches for through however many hands. */
    private Set<String> trustedIds(String first) {
        var ids = new HashSet<String>();
        ids.add(first);
        boolean more = true;
        while (more) {
            more = false;
            for (var key : known) {
                more |= !ids.contains(key.id()) && vouchedFor(key, ids) && ids.add(key.id());
            }
        }
        return ids;
    }

    private boolean vouchedFor(LogKey key, Set<String> ids) {
        return known.stream().anyMatch(one -> ids.contains(one.id()) && one.vouchesFor(key));
    }
}
