package org.yangguang.requests.application;

import java.time.Clock;
import java.util.HashMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.Role;
import org.yangguang.notice.Notice;
import org.yangguang.notice.Notices;
import org.yangguang.notice.Recipient;
import org.yangguang.requests.domain.AskedParty;
import org.yangguang.requests.domain.Attachments;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.OpinionInvitation;
import org.yangguang.requests.domain.OpinionInvitations;
import org.yangguang.requests.domain.OpinionStatement;
import org.yangguang.requests.domain.OpinionStatement.Said;
import org.yangguang.requests.domain.StatementId;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/**
 * Takes an opinion that was sent through a link (网上提交意见). The first one is the opinion that the
 * case received, so the clock runs again; a correction lies beside it. Whatever the case cannot
 * take any more is kept all the same, and the office is told.
 */
@Service
public class OpinionAnswering {

    private static final Logger LOG = LoggerFactory.getLogger(OpinionAnswering.class);

    /** An officer may do a step of the case at the same moment. */
    private static final int TRIES = 2;

    private final OpinionInvitations invitations;
    private final OpinionLinks links;
    private final CaseProgress cases;
    private final Attachments attachments;
    private final Notices notices;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OpinionAnswering(
            OpinionInvitations invitations,
            OpinionLinks links,
            CaseProgress cases,
            Attachments attachments,
            Notices notices,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.invitations = invitations;
        this.links = links;
        this.cases = cases;
        this.attachments = attachments;
        this.notices = notices;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What was typed. */
    public record Answer(Said said, String reasons, String signer, String contact) {}

    /**
     * Takes it; sent twice, it is taken once.
     *
     * @param form names the form, and the files that were sent with it
     */
    public void answer(OpinionInvitation invitation, UUID form, Answer answer) {
        for (int n = 0; n < TRIES; n++) {
            if (isTaken(invitation, form, answer)) {
                return;
            }
        }
        transaction.executeWithoutResult(_ -> take(invitation, form, answer, false));
    }

    /** Whether it went through together with the step of the case. */
    private boolean isTaken(OpinionInvitation invitation, UUID form, Answer answer) {
        try {
            transaction.executeWithoutResult(_ -> take(invitation, form, answer, true));
            return true;
        } catch (Refusal | OptimisticLockingFailureException notTaken) {
            LOG.info("link {}: not taken: {}", invitation.number(), notTaken.getMessage());
            return false;
        }
    }

    private void take(OpinionInvitation invitation, UUID form, Answer answer, boolean intoCase) {
        var invited = links.standing(invitation);
        var today = ChinaTime.today(clock);
        boolean sentBefore =
                invited.statements().stream().anyMatch(one -> one.id().value().equals(form));
        if (sentBefore) {
            return;
        }
        if (!invited.mayAnswer(today)) {
            throw Refusal.conflict("opinion.over", "link " + invitation.number());
        }
        var open = invited.party().filter(_ -> intoCase).filter(AskedParty::isOpen);
        var statement =
                new OpinionStatement(
                        new StatementId(form),
                        invitation.id(),
                        clock.instant(),
                        answer.said(),
                        answer.reasons(),
                        answer.signer(),
                        answer.contact(),
                        invited.isLate(today),
                        open.isPresent());
        if (!invitations.add(statement)) {
            return;
        }
        attachments.attach(form, statement.id());
        open.ifPresent(
                party ->
                        cases.happened(
                                invited.request(),
                                OpinionReading.ASKED,
                                new CaseEvent.OpinionReceived(
                                        today,
                                        party.which(),
                                        answer.said().opinion(),
                                        answer.reasons())));
        record(invited, statement);
        tellOffice(invited, statement);
    }

    private void record(Invited invited, OpinionStatement statement) {
        var facts = new HashMap<>(OpinionLinks.facts(invited.invitation()));
        facts.put("said", statement.said().name());
        facts.put("late", Boolean.toString(statement.late()));
        facts.put("taken", Boolean.toString(statement.taken()));
        audit.recordAs(
                OpinionReading.ASKED,
                "",
                "opinion.sent",
                OpinionLinks.subject(invited.request()),
                facts);
    }

    private void tellOffice(Invited invited, OpinionStatement statement) {
        var number = invited.request().number();
        var what = statement.taken() ? "收到网上提交的意见" : "收到网上提交的意见，没有自动登记，请核对";
        notices.tell(
                new Recipient.Holders(invited.request().agency(), Role.DISCLOSURE_OFFICE),
                new Notice(
                        "requests.title",
                        "%s %s%s".formatted(number, what, statement.late() ? "（逾期）" : ""),
                        "",
                        "/desk/requests/" + invited.request().id() + "/opinions",
                        "opinion:" + statement.id()));
    }
}
