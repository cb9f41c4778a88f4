package org.yangguang.letters;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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

    CaseLetters(LetterRows rows, Letters letters) {
        this.rows = rows;
        this.letters = letters;
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

    /** The letter as it goes on paper. */
    @Transactional(readOnly = true)
    public byte[] pdf(AgencyId agency, LetterId id) {
        return LetterPdf.of(PrintedLetter.of(letters.require(agency, id)));
    }
}
