package org.yangguang.requests.application;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.items.ItemId;
import org.yangguang.items.ItemQuery;
import org.yangguang.items.PublicItem;
import org.yangguang.items.PublicItemLine;
import org.yangguang.items.PublicItems;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.FoundItems;
import org.yangguang.requests.domain.SearchWords;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/** What is public already and may be what somebody is about to ask for (申请前先查). */
@Service
public class AlreadyPublic {

    private static final int SHOWN = 3;
    private static final int LOOKED_AT = 10;

    private final PublicItems items;
    private final FoundItems found;
    private final Clock clock;

    AlreadyPublic(PublicItems items, FoundItems found, Clock clock) {
        this.items = items;
        this.found = found;
        this.clock = clock;
    }

    /** At most three items, each with a third of the description's words or more. */
    public List<PublicItemLine> matching(AgencyId agency, String description) {
        var lines = new LinkedHashMap<ItemId, PublicItemLine>();
        var hits = new HashMap<ItemId, Integer>();
        var words = SearchWords.of(description);
        for (var word : words) {
            for (var line : items.list(query(agency, word)).items()) {
                lines.putIfAbsent(line.id(), line);
                hits.merge(line.id(), 1, Integer::sum);
            }
        }
        int enough = Math.max(1, (words.size() + 2) / 3);
        return lines.values().stream()
                .filter(line -> hits.getOrDefault(line.id(), 0) >= enough)
                .sorted(
                        Comparator.comparing(
                                (PublicItemLine line) -> hits.getOrDefault(line.id(), 0),
                                Comparator.reverseOrder()))
                .limit(SHOWN)
                .toList();
    }

    /** “这就是我要的”: counts that the item answered somebody, and tells where it is. */
    @Transactional
    public PublicItem answered(AgencyId agency, ItemId id) {
        var item = items.find(id).orElseThrow(() -> Refusal.notFound("not-found", "item " + id));
        found.count(agency, ChinaTime.today(clock), id);
        return item;
    }

    private static ItemQuery query(AgencyId agency, String word) {
        return new ItemQuery(
                Optional.of(agency),
                word,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                1,
                LOOKED_AT);
    }
}
