package org.yangguang.requests.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.requests.domain.AskedParty;
import org.yangguang.requests.domain.OpinionInvitation;
import org.yangguang.requests.domain.OpinionStatement;
import org.yangguang.requests.domain.Request;

/**
 * A link as it stands today.
 *
 * @param addressee who is asked: personal data
 * @param party the consultation in the case, once the letter was delivered
 * @param replyBy the last day to reply, where one is known
 * @param openUntil the last day on which the link takes an answer
 * @param isOpen whether it opens anything today
 * @param statements what was answered so far, oldest first
 */
public record Invited(
        OpinionInvitation invitation,
        Request request,
        ConsultationKind kind,
        String addressee,
        Optional<AskedParty> party,
        Optional<LocalDate> replyBy,
        LocalDate openUntil,
        boolean isOpen,
        List<OpinionStatement> statements) {

    public Invited {
        statements = List.copyOf(statements);
    }

    /** The one that counts. */
    public Optional<OpinionStatement> last() {
        return statements.isEmpty() ? Optional.empty() : Optional.of(statements.getLast());
    }

    /** Whether an answer can be sent: a first one also late, a correction only in time. */
    public boolean mayAnswer(LocalDate today) {
        return isOpen && (statements.isEmpty() || !isLate(today));
    }

    public boolean isLate(LocalDate today) {
        return replyBy.filter(today::isAfter).isPresent();
    }
}
