package org.yangguang.letters.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yangguang.letters.LetterBatchId;
import org.yangguang.org.AgencyId;

/** Letters of a batch that go to the post together (集中交邮). */
public interface Postings {

    /** Begins it. */
    void add(Posting posting);

    /** The posting, if it belongs to the agency. */
    Posting require(AgencyId agency, UUID posting);

    /** Issued letters that are to be posted and were not, in the list's order. */
    List<UUID> toPost(Posting posting, int most);

    /** All that are to be posted, in the list's order. */
    List<UUID> toPostNow(LetterBatch batch);

    /** How many are to be posted. */
    int toPost(LetterBatch batch);

    /** Was tried in this posting, with success or without. */
    void posted(Posting posting, UUID caseId, String why);

    /**
     * Letters posted together (集中交邮).
     *
     * @param proof number of the posting list, the same for all
     */
    record Posting(
            UUID id, LetterBatchId batch, LocalDate on, String proof, String person, Instant at) {}
}
