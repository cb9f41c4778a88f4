package org.yangguang.letters.application;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.letters.LetterEvent;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.domain.BatchCase;
import org.yangguang.letters.domain.Letter;
import org.yangguang.letters.domain.LetterBatch;
import org.yangguang.letters.domain.LetterState.Signed;
import org.yangguang.letters.domain.Letters;
import org.yangguang.letters.domain.ReviewRoute;
import org.yangguang.letters.domain.Stationery;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/**
 * Signing letters and sending them back (审签、退回). The last signature issues the letter: number, date
 * and state stand or fall together.
 */
@Service
@Transactional
public class LetterSigning {

    private final Letters letters;
    private final AgencyLetters own;
    private final Stationery stationery;
    private final Cases cases;
    private final LetterRecord record;
    private final CurrentPerson person;
    private final Clock clock;

    LetterSigning(
            Letters letters,
            AgencyLetters own,
            Stationery stationery,
            Cases cases,
            LetterRecord record,
            CurrentPerson person,
            Clock clock) {
        this.letters = letters;
        this.own = own;
        this.stationery = stationery;
        this.cases = cases;
        this.record = record;
        this.person = person;
        this.clock = clock;
    }

    /**
     * Signs the step that the letter waits at, for the text that was seen.
     *
     * @return the letter after it, issued if this was the last step
     */
    public Letter sign(LetterId id, ReviewStep step, Fingerprint seen, String opinion) {
        var letter = own.require(id);
        requireMaySign(letter.route(), step);
        cases.requireUnsettled(letter);
        var signed = letter.signed(step, person.require().username(), seen, clock.instant());
        record.note(signed, "signed", Optional.of(step), opinion);
        if (signed.state() instanceof Signed) {
            return issue(signed);
        }
        letters.save(signed, clock.instant());
        return signed;
    }

    /** Sends it back to its author; the next review starts with the first step. */
    public void sendBack(LetterId id, ReviewStep step, String reason) {
        var letter = own.require(id);
        requireMaySign(letter.route(), step);
        var returned = letter.returned(step, reason);
        letters.save(returned, clock.instant());
        record.note(returned, "returned", Optional.of(step), reason);
        cases.tell(new LetterEvent.Returned(Cases.facts(returned), reason.strip()));
    }

    /** True when the person signed in may act in the step of this route. */
    public boolean maySign(ReviewRoute route, ReviewStep step) {
        return person.may(permission(route, step));
    }

    /** All that the person may sign, as {@code ROUTE/STEP}. */
    public List<String> signable() {
        return Arrays.stream(ReviewRoute.values())
                .flatMap(
                        route ->
                                route.steps().stream()
                                        .filter(step -> maySign(route, step))
                                        .map(step -> route + "/" + step))
                .toList();
    }

    /** Issues the letter of one case on the list of a signed batch. */
    void issue(LetterBatch batch, BatchCase listed) {
        var letter = own.require(listed.letter().orElseThrow());
        var signed = letter.signedIn(batch, listed);
        cases.tell(new LetterEvent.Submitted(Cases.facts(signed)));
        issue(signed);
    }

    private Letter issue(Letter signed) {
        var today = ChinaTime.today(clock);
        var series = stationery.settings(signed.agency()).series();
        if (series.isBlank()) {
            throw Refusal.conflict("letters.no-series", "settings of " + signed.agency());
        }
        signed.requireIssuable(today);
        var number = letters.nextNumber(signed.agency(), series, today.getYear());
        var issued = signed.issued(number, today);
        letters.save(issued, clock.instant());
        record.note(issued, "issued", Optional.empty(), number.toString());
        cases.tell(new LetterEvent.Issued(Cases.facts(issued), number.toString(), today));
        return issued;
    }

    private static String permission(ReviewRoute route, ReviewStep step) {
        if (route == ReviewRoute.HEAD_ALONE) {
            return Permission.LETTER_SIGN;
        }
        return switch (step) {
            case PRE_REVIEW -> Permission.ITEM_REVIEW_1;
            case DEPUTY_REVIEW -> Permission.ITEM_REVIEW_2;
            case SECRECY_REVIEW -> Permission.ITEM_REVIEW_3;
            case SIGNING -> Permission.ITEM_REVIEW_4;
        };
    }

    private void requireMaySign(ReviewRoute route, ReviewStep step) {
        if (!maySign(route, step)) {
            throw Refusal.forbidden(
                    "letters.step-not-yours",
                    person.require().username() + " may not sign " + route + "/" + step);
        }
    }
}
