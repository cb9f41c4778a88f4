package org.yangguang.letters;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yangguang.letters.application.OnlineReading;
import org.yangguang.org.AgencyId;

/**
 * Letters that lie on the site for their readers (网上送达), for the module that keeps the case: it
 * lets the reader in, and only through it he gets here. Nothing is handed out but what completed
 * its review, as it was signed.
 */
@Component
public class OnlineLetters {

    private final OnlineReading reading;

    OnlineLetters(OnlineReading reading) {
        this.reading = reading;
    }

    /** Those of the case that its applicant may open, in the order in which they were issued. */
    public List<OnlineLetter> of(AgencyId agency, String caseKind, UUID caseId) {
        return reading.of(agency, caseKind, caseId);
    }

    /**
     * Opens a letter for the applicant. The first opening is the proof that it arrived (送达).
     *
     * @param reader who opens it, in a word and without a name
     */
    public ReadLetter open(
            AgencyId agency, String caseKind, UUID caseId, LetterId id, String reader) {
        return reading.open(agency, caseKind, caseId, id, reader);
    }

    /** The letter as PDF; to take it home is to open it. */
    public ReadFile pdf(AgencyId agency, String caseKind, UUID caseId, LetterId id, String reader) {
        return reading.pdf(reading.open(agency, caseKind, caseId, id, reader));
    }

    /** A file that goes with the letter; to take it home is to open the letter. */
    public ReadFile annex(
            AgencyId agency, String caseKind, UUID caseId, LetterId id, UUID annex, String reader) {
        reading.open(agency, caseKind, caseId, id, reader);
        return reading.annex(agency, id, annex);
    }

    /**
     * Opens a letter that went to somebody else than the applicant, for who has the link to it.
     *
     * @param counts whether opening it proves that it arrived
     */
    public ReadLetter openByLink(AgencyId agency, LetterId id, String reader, boolean counts) {
        return reading.openByLink(agency, id, reader, counts);
    }

    /** A letter that was opened just now, as PDF. */
    public ReadFile pdf(ReadLetter read) {
        return reading.pdf(read);
    }

    /** A file that goes with a letter which was opened just now. */
    public ReadFile annex(AgencyId agency, ReadLetter read, UUID annex) {
        return reading.annex(agency, read.letter().id(), annex);
    }

    /** The reader says that he has it (确认收到). */
    public void confirm(AgencyId agency, String caseKind, UUID caseId, LetterId id, String reader) {
        reading.open(agency, caseKind, caseId, id, reader);
        reading.confirm(agency, id, reader);
    }
}
