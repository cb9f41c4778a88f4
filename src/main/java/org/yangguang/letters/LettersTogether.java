package org.yangguang.letters;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.letters.domain.LetterBatches;
import org.yangguang.org.AgencyId;

/** The batches of letters to a list of cases, for the module that keeps the list. */
@Component
public class LettersTogether {

    private final LetterBatches batches;

    LettersTogether(LetterBatches batches) {
        this.batches = batches;
    }

    /**
     * One content for many.
     *
     * @param state as {@code letters.batch.state.*} names it
     */
    public record Line(LetterBatchId id, LetterKind kind, String state) {

        /** Its page at the desk. */
        public String url() {
            return "/desk/letters/batches/" + id;
        }
    }

    /** The latest first; given up ones are left out. */
    @Transactional(readOnly = true)
    public List<Line> of(AgencyId agency, String togetherKind, UUID togetherId) {
        return batches.of(agency, togetherKind, togetherId).stream()
                .map(batch -> new Line(batch.id(), batch.kind(), batch.state().code()))
                .toList();
    }
}
