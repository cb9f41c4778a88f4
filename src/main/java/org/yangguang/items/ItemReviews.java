package org.yangguang.items;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.items.application.Drafting;
import org.yangguang.items.application.Reviewing;
import org.yangguang.items.domain.ItemState.InReview;
import org.yangguang.shared.Refusal;

/** How another module passes on a signature; the rules of the chain are the desk's. */
@Service
public class ItemReviews {

    private final Drafting drafting;
    private final Reviewing reviewing;

    ItemReviews(Drafting drafting, Reviewing reviewing) {
        this.drafting = drafting;
        this.reviewing = reviewing;
    }

    /**
     * Signs the step that the item waits at, for its content as it stands, in the name of the
     * person signed in. The last signature publishes.
     */
    @Transactional
    public void signNext(ItemId id, String opinion) {
        var item = drafting.require(id);
        if (!(item.state() instanceof InReview(var step, _))) {
            throw Refusal.conflict("items.other-step", id + " is " + item.state().code());
        }
        reviewing.sign(id, step, item.content().fingerprint(), opinion);
    }
}
