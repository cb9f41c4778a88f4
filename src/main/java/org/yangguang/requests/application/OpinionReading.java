package org.yangguang.requests.application;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.letters.OnlineLetters;
import org.yangguang.letters.ReadFile;
import org.yangguang.letters.ReadLetter;
import org.yangguang.requests.domain.OpinionInvitations;

/**
 * Reading the letter of a consultation through its link. The first opening is the day on which it
 * was received, where nobody noted it before (a convention, and a setting).
 */
@Service
public class OpinionReading {

    /** Who reads and answers through a link, in a word and without a name. */
    public static final String ASKED = "被征求意见人（网上）";

    private final OnlineLetters letters;
    private final OpinionInvitations invitations;
    private final OpinionSettings settings;
    private final Clock clock;

    OpinionReading(
            OnlineLetters letters,
            OpinionInvitations invitations,
            OpinionSettings settings,
            Clock clock) {
        this.letters = letters;
        this.invitations = invitations;
        this.settings = settings;
        this.clock = clock;
    }

    /** The letter, exactly as it was signed. */
    public ReadLetter read(Invited invited) {
        var link = invited.invitation();
        return letters.openByLink(link.agency(), link.letter(), ASKED, settings.openingDelivers());
    }

    /** Whether the first opening counts as the receipt, where nobody noted one before. */
    public boolean openingDelivers() {
        return settings.openingDelivers();
    }

    /** Opens it for the first time. */
    @Transactional
    public void opened(Invited invited) {
        invitations.opened(invited.invitation().id(), clock.instant());
    }

    /** The letter as PDF. */
    public ReadFile pdf(Invited invited) {
        return letters.pdf(read(invited));
    }

    /** A file that the agency put beside the letter. */
    public ReadFile annex(Invited invited, UUID annex) {
        return letters.annex(invited.invitation().agency(), read(invited), annex);
    }
}
