package org.yangguang.letters.domain;

import java.util.List;
import org.yangguang.release.CanonicalContent;
import org.yangguang.release.Fingerprint;

/**
 * All that a letter says, before it has a number and a date: what reviewers sign and what is
 * printed.
 *
 * @param paragraphs the body
 * @param remedies what may be done against it, by the law of its day; empty for letters that cannot
 *     be challenged
 * @param annexes the files that go with it, in the order in which they are printed
 */
public record LetterText(
        String agency,
        String title,
        String addressee,
        List<String> paragraphs,
        List<String> remedies,
        String contact,
        List<Annex> annexes) {

    public LetterText {
        paragraphs = List.copyOf(paragraphs);
        remedies = List.copyOf(remedies);
        annexes = List.copyOf(annexes);
    }

    /** Words without files. */
    public LetterText(
            String agency,
            String title,
            String addressee,
            List<String> paragraphs,
            List<String> remedies,
            String contact) {
        this(agency, title, addressee, paragraphs, remedies, contact, List.of());
    }

    /** The same words with other files. */
    public LetterText with(List<Annex> files) {
        return new LetterText(agency, title, addressee, paragraphs, remedies, contact, files);
    }

    /** What a signature stands for. */
    public Fingerprint fingerprint() {
        return new CanonicalContent()
                .with("agency", agency)
                .with("title", title)
                .with("addressee", addressee)
                .with("paragraphs", paragraphs)
                .with("remedies", remedies)
                .with("contact", contact)
                .with("annexes", annexes.stream().map(Annex::signed).toList())
                .fingerprint();
    }
}
