package org.yangguang.requests.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.requests.domain.CaseCommand;
import org.yangguang.shared.Refusal;

/** Who may give which command, and what it is called in an address. */
@Component
class CommandAccess {

    private final CurrentPerson person;

    CommandAccess(CurrentPerson person) {
        this.person = person;
    }

    boolean may(CaseCommand command) {
        return person.may(permission(command));
    }

    void require(CaseCommand command) {
        if (!may(command)) {
            throw Refusal.forbidden("identity.not-allowed", command.toString());
        }
    }

    /** The command's name in addresses: {@code send-correction-notice}. */
    static String path(CaseCommand command) {
        return command.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CaseCommand> find(String path) {
        return Stream.of(CaseCommand.values())
                .filter(command -> path(command).equals(path))
                .findFirst();
    }

    private static String permission(CaseCommand command) {
        return switch (command) {
            case SEND_CORRECTION_NOTICE,
                    RECEIVE_CORRECTION,
                    REFUSE_LATE_CORRECTION,
                    NOTIFY_EXTENSION,
                    ASK_REASONS ->
                    Permission.REQUEST_CORRECT;
            case CONSULT, RECORD_DELIVERY, RECEIVE_OPINION, RECORD_SILENCE ->
                    Permission.REQUEST_CONSULT;
            case APPROVE_EXTENSION -> Permission.REQUEST_EXTEND;
            case ANSWER_ON_SPOT,
                    CLOSE_UNCORRECTED,
                    REFUSE_REASONS,
                    ACCEPT_REASONS,
                    FIX_DELAYED_REPLY,
                    SEND_FEE_NOTICE,
                    RECEIVE_FEE,
                    WAIVE_FEE,
                    CLOSE_UNPAID,
                    DRAFT_DECISION,
                    RETURN_DECISION,
                    ANSWER,
                    WITHDRAW,
                    ARCHIVE,
                    REOPEN ->
                    Permission.REQUEST_CLOSE;
        };
    }
}
