package org.yangguang.items;

import org.springframework.stereotype.Service;
import org.yangguang.items.application.Drafting;
import org.yangguang.items.application.HitDeciding;

/** How other modules bring an item to the desk: it runs the same chain as any other. */
@Service
public class ItemDrafts {

    private final Drafting drafting;
    private final HitDeciding hits;

    ItemDrafts(Drafting drafting, HitDeciding hits) {
        this.drafting = drafting;
        this.hits = hits;
    }

    /** Drafts an item in the name of the person signed in. */
    public ItemId draft(NewItem item) {
        return drafting.draft(item);
    }

    /** Puts a new content in place of the draft's; signatures given so far become void. */
    public void revise(ItemId id, NewItem item) {
        drafting.revise(id, item);
    }

    /** Sends the draft into review (送审). */
    public void submit(ItemId id) {
        drafting.submit(id);
    }

    /** Lets all stay that the screening asks about and the author may justify, with one reason. */
    public void letStay(ItemId id, String reason) {
        hits.justifyAll(id, reason);
    }

    /** Where the item stands: {@code DRAFT}, {@code IN_REVIEW}, {@code PUBLISHED} … */
    public String stateOf(ItemId id) {
        return drafting.require(id).state().code();
    }
}
