package org.yangguang.letters.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.letters.LetterBatchId;
import org.yangguang.letters.LetterId;
import org.yangguang.org.AgencyId;
import org.yangguang.release.Fingerprint;

/** All batches of letters, and the cases on their lists. */
public interface LetterBatches {

    /** The batch, if it belongs to the agency. */
    LetterBatch require(AgencyId agency, LetterBatchId id);

    void add(LetterBatch batch, Instant at);

    /** Saves a changed batch, unless somebody changed it since it was read. */
    void save(LetterBatch batch, Instant at);

    /** Those to a list of cases, the latest first; given up ones are left out. */
    List<LetterBatch> of(AgencyId agency, String togetherKind, UUID togetherId);

    /** Under review or with their author. */
    List<LetterBatch> underWay(AgencyId agency);

    /** Whether a letter belongs to a batch and goes its way. */
    boolean holds(LetterId letter);

    /** Puts the cases on the list in this order; others on it are not wanted any more. */
    void enlist(LetterBatch batch, List<UUID> cases);

    BatchCase require(LetterBatch batch, UUID caseId);

    /** Cases whose letter is of an earlier edition or missing. */
    List<UUID> toPrepare(LetterBatch batch, int most);

    /** The letter of a case is made. */
    void prepared(LetterBatch batch, UUID caseId, Letter letter);

    /** Its letter is not made in this edition. */
    void leftOut(LetterBatch batch, UUID caseId, String why);

    /**
     * The fingerprint of all letters on the list, by case: the same words to the same cases have
     * the same, and no others.
     */
    Fingerprint fingerprint(LetterBatch batch);

    /** One of its letters, to look at. */
    Optional<LetterId> sample(LetterBatch batch);

    /** How many letters stand on the list. */
    int listed(LetterBatch batch);

    /** Listed cases whose letter has no number yet and did not drop out, in the list's order. */
    List<UUID> toIssue(LetterBatch batch, int most);

    void issued(LetterBatch batch, UUID caseId);

    /** Signed for, and not issued after all. */
    void droppedOut(LetterBatch batch, UUID caseId, String why);

    /** All its drafts are given up with it. */
    void discardDrafts(LetterBatch batch, Instant at);
}
