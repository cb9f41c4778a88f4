package org.yangguang.requests.domain.plan;

/**
 * How many working days each step keeps free (倒排天数). The law knows only the last day; what comes
 * before it is a convention of the agency.
 *
 * @param search working days after the period began by which the offices have searched
 * @param draft working days before the due date by which the answer is drafted
 * @param review working days before it by which it is reviewed
 * @param signature working days before it by which it is signed
 * @param posting working days before it by which it is posted
 */
public record PlanDays(int search, int draft, int review, int signature, int posting) {

    /** The convention of this program. */
    public static final PlanDays USUAL = new PlanDays(5, 5, 3, 2, 1);

    public PlanDays {
        if (search < 1
                || posting < 0
                || signature < posting
                || review < signature
                || draft < review) {
            throw new IllegalArgumentException(
                    "a backward plan needs search ≥ 1 and draft ≥ review ≥ signature ≥ posting ≥ 0,"
                            + " not %d, %d, %d, %d, %d"
                                    .formatted(search, draft, review, signature, posting));
        }
    }
}
