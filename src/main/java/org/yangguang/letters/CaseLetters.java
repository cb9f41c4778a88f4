package org.yangguang.letters;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.letters.application.Cases;
import org.yangguang.letters.domain.Annexes;
import org.yangguang.letters.domain.Letters;
import org.yangguang.letters.persistence.LetterRows;
import org.yangguang.letters.printing.LetterPdf;
import org.yangguang.letters.printing.PrintedLetter;
import org.yangguang.org.AgencyId;

/** The letters of a case, for the module that keeps it. */
@Component
public class CaseLetters {

    private final LetterRows rows;
    private final Letters letters;
    private final Annexes annexes;
    private final LettersInEvidence evidence;

    CaseLetters(LetterRows rows, Letters letters, Annexes annexes, LettersInEvidence evidence) {
        this.rows = rows;
        this.letters = letters;
        this.annexes = annexes;
        this.evidence = evidence;
    }

    /** In the order in which they were begun; given up ones are left out. */
    @Transactional(readOnly = true)
    public List<CaseLetter> of(AgencyId agency, String caseKind, UUID caseId) {
        return rows.of(agency, caseKind, caseId);
    }

    /** The answers that are drafted and not delivered yet, by case: one at most in each. */
    @Transactional(readOnly = true)
    public Map<UUID, AnswerOnItsWay> answersOnTheirWay(AgencyId agency, String caseKind) {
        return rows.answersOnTheirWay(agency, caseKind);
    }

    /** The issued letters of a case with all that proves them, in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<LetterEvidence> issued(AgencyId agency, String caseKind, UUID caseId) {
        return evidence.of(
                of(agency, caseKind, caseId).stream()
                        .filter(letter -> letter.issuedOn().isPresent())
                        .map(letter -> letters.require(agency, letter.id()))
                        .toList());
    }

    /** What a letter of the case says in its fields. */
    @Transactional(readOnly = true)
    public LetterFacts facts(AgencyId agency, LetterId id) {
        return Cases.facts(letters.require(agency, id));
    }

    /** The letter as it goes on paper. */
    @Transactional(readOnly = true)
    public byte[] pdf(AgencyId agency, LetterId id) {
        return pdf(agency, id, UnaryOperator.identity());
    }

    /**
     * The same for a copy that does not show everything.
     *
     * @param shown what the copy shows of a text
     */
    @Transactional(readOnly = true)
    public byte[] pdf(AgencyId agency, LetterId id, UnaryOperator<String> shown) {
        return LetterPdf.of(PrintedLetter.of(letters.require(agency, id)).showing(shown));
    }

    /** A file that went with a letter, exactly as it was signed. */
    @Transactional(readOnly = true)
    public byte[] annex(AgencyId agency, LetterId id, UUID annex) {
        var found = letters.require(agency, id).requireAnnex(annex);
        return found.requireSame(annexes.content(id, annex));
    }
}
