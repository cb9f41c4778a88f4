package org.yangguang.items.persistence;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yangguang.items.ItemId;
import org.yangguang.items.domain.ItemContent;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.LogEntry;
import org.yangguang.release.PublicLog;
import org.yangguang.release.ReleaseSubject;

/**
 * Compares what is about to be shown with what the gate let out. A text that was changed or made
 * public behind the review is kept back, whichever page, list or feed asks for it.
 */
@Component
class Seals {

    private static final Logger LOG = LoggerFactory.getLogger(Seals.class);

    private final PublicLog log;

    /** What was told already: each page that leaves it out would tell it again. */
    private final Set<ItemId> told = ConcurrentHashMap.newKeySet();

    Seals(PublicLog log) {
        this.log = log;
    }

    /** Those that stand in the log as they are, in their order. */
    <T> List<T> whole(List<T> read, Function<T, ItemId> id, Function<T, ItemContent> content) {
        var contents = new LinkedHashMap<ItemId, Fingerprint>();
        read.forEach(one -> contents.put(id.apply(one), content.apply(one).fingerprint()));
        var standing = standing(contents);
        return read.stream().filter(one -> standing.contains(id.apply(one))).toList();
    }

    /** The items of which the log let out exactly this content. */
    Set<ItemId> standing(Map<ItemId, Fingerprint> contents) {
        var subjects = new LinkedHashMap<ReleaseSubject, Fingerprint>();
        contents.forEach((id, content) -> subjects.put(subject(id), content));
        var standing = log.standing(subjects);
        var whole = new HashSet<ItemId>();
        for (var id : contents.keySet()) {
            if (standing.contains(subject(id))) {
                whole.add(id);
            } else {
                tell(id);
            }
        }
        return whole;
    }

    private void tell(ItemId id) {
        if (told.add(id)) {
            LOG.error("item {} is kept back: no review let out this content", id);
        }
    }

    /** Whether the log gives this reason for the withdrawal. */
    boolean saysSo(ItemId id, String reason) {
        return log.entryOf(subject(id))
                .filter(entry -> entry.kind() == LogEntry.Kind.WITHDRAW)
                .filter(entry -> entry.reason().equals(reason))
                .isPresent();
    }

    private static ReleaseSubject subject(ItemId id) {
        return new ReleaseSubject("item", id.toString());
    }
}
