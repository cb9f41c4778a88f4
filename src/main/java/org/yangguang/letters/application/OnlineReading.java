package org.yangguang.letters.application;

import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.OnlineLetter;
import org.yangguang.letters.ReadFile;
import org.yangguang.letters.ReadLetter;
import org.yangguang.letters.domain.Annexes;
import org.yangguang.letters.domain.DeliveryWay;
import org.yangguang.letters.domain.Letter;
import org.yangguang.letters.domain.LetterState.Delivered;
import org.yangguang.letters.domain.Letters;
import org.yangguang.letters.domain.Opening;
import org.yangguang.letters.domain.Openings;
import org.yangguang.letters.persistence.LetterRows;
import org.yangguang.letters.printing.LetterPdf;
import org.yangguang.letters.printing.PrintedLetter;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.Refusal;

/**
 * Reading letters on the site (网上送达). Each is held to its signatures before it is shown. A reader
 * gets his letter also where the case cannot take its delivery any more; the office is told then.
 */
@Service
public class OnlineReading {

    private final Letters letters;
    private final Annexes annexes;
    private final Openings openings;
    private final LetterRows rows;
    private final OnlineArrival arrival;
    private final TransactionTemplate transaction;

    OnlineReading(
            Letters letters,
            Annexes annexes,
            Openings openings,
            LetterRows rows,
            OnlineArrival arrival,
            TransactionTemplate transaction) {
        this.letters = letters;
        this.annexes = annexes;
        this.openings = openings;
        this.rows = rows;
        this.arrival = arrival;
        this.transaction = transaction;
    }

    /** Those of the case that its applicant may open. */
    public List<OnlineLetter> of(AgencyId agency, String caseKind, UUID caseId) {
        return rows.online(agency, caseKind, caseId);
    }

    /** Opens a letter of the case for the applicant. */
    public ReadLetter open(
            AgencyId agency, String caseKind, UUID caseId, LetterId id, String reader) {
        var letter = letters.require(agency, id);
        boolean ofCase =
                letter.subject().kind().equals(caseKind) && letter.subject().id().equals(caseId);
        if (!ofCase || !letter.kind().toApplicant() || !lies(letter)) {
            throw Refusal.notFound("letters.unknown", "letter " + id + " for a reader");
        }
        return opened(letter, reader, letter.content().way() == DeliveryWay.ONLINE);
    }

    /**
     * Opens a letter that went to somebody else than the applicant, for who has the link to it.
     *
     * @param counts whether opening it proves that it arrived
     */
    public ReadLetter openByLink(AgencyId agency, LetterId id, String reader, boolean counts) {
        var letter = letters.require(agency, id);
        if (letter.issue().isEmpty() || letter.kind().toApplicant()) {
            throw Refusal.notFound("letters.unknown", "letter " + id + " by link");
        }
        return opened(letter, reader, counts);
    }

    /** The letter on paper. */
    public ReadFile pdf(ReadLetter read) {
        return new ReadFile(
                read.paper().fileName() + ".pdf", "application/pdf", LetterPdf.of(read.paper()));
    }

    /** A file that goes with a letter which was opened just now. */
    public ReadFile annex(AgencyId agency, LetterId id, UUID annex) {
        var opened = LetterAnnexing.opened(letters.require(agency, id), annex, annexes);
        return new ReadFile(opened.annex().name(), opened.annex().mediaType(), opened.content());
    }

    /** The reader says that he has it. */
    public void confirm(AgencyId agency, LetterId id, String reader) {
        transaction.executeWithoutResult(
                _ -> arrival.confirmed(letters.require(agency, id), reader));
    }

    private boolean lies(Letter letter) {
        return letter.content().way() == DeliveryWay.ONLINE
                ? letter.issue().isPresent()
                : letter.state() instanceof Delivered && openings.isShown(letter.id());
    }

    private ReadLetter opened(Letter letter, String reader, boolean counts) {
        letter.requireReviewed();
        if (openings.of(letter.id()).isEmpty()) {
            first(letter, reader, counts);
        }
        var now = letters.require(letter.agency(), letter.id());
        var opening = openings.of(letter.id());
        return new ReadLetter(
                new OnlineLetter(
                        now.id(),
                        now.kind(),
                        now.issue().orElseThrow().number().toString(),
                        now.issue().orElseThrow().on(),
                        now.content().way() != DeliveryWay.ONLINE,
                        opening.map(Opening::at),
                        opening.flatMap(Opening::confirmedAt)),
                PrintedLetter.of(now));
    }

    /** What the case refuses is not delivered; the reader has the letter all the same. */
    private void first(Letter letter, String reader, boolean counts) {
        try {
            transaction.executeWithoutResult(_ -> arrival.opened(letter, reader, counts));
        } catch (Refusal | OptimisticLockingFailureException notTaken) {
            transaction.executeWithoutResult(
                    _ -> arrival.openedInVain(letter, reader, notTaken.getMessage()));
        }
    }
}
