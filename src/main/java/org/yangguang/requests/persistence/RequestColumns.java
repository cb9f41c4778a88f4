package org.yangguang.requests.persistence;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.requests.domain.CaseEvent.FeeNotice;
import org.yangguang.requests.domain.Closure;
import org.yangguang.requests.domain.Request;
import org.yangguang.shared.PersonalDataCipher;

/** A request as its row stands in the table; who asks is sealed. */
final class RequestColumns {

    private final PersonalDataCipher cipher;
    private final StepsJson json;
    private final Calendars calendars;

    RequestColumns(PersonalDataCipher cipher, Calendars calendars) {
        this.cipher = cipher;
        this.json = new StepsJson(cipher);
        this.calendars = calendars;
    }

    /** In the order of the insertion. */
    @Nullable Object[] of(Request request, byte @Nullable [] hash) {
        var who = request.applicant();
        var state = request.state(calendars.current());
        var closure = request.closure();
        return new @Nullable Object[] {
            request.id().value(),
            request.agency().value(),
            request.number(),
            request.receivedOn(),
            request.channel().map(Enum::name).orElse(null),
            who.type().name(),
            cipher.seal(who.name()),
            cipher.blindIndex(who.name()),
            IdentityIndex.of(cipher, who.idNumber()),
            sealed(who.idNumber()),
            sealed(who.contact()),
            request.wanted(),
            request.delivery(),
            json.write(request.steps()),
            state.code(),
            state.nextDueOn().orElse(null),
            request.feeNotice().map(FeeNotice::sentOn).orElse(null),
            closure.map(c -> c.outcome().name()).orElse(null),
            closure.map(Closure::on).orElse(null),
            closure.map(Closure::inTime).orElse(null),
            closure.map(Closure::answerNumber).orElse(""),
            closure.map(Closure::way).orElse(""),
            closure.map(Closure::note).orElse(""),
            hash
        };
    }

    static int[] types() {
        return new int[] {
            Types.OTHER,
            Types.OTHER,
            Types.VARCHAR,
            Types.DATE,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.BINARY,
            Types.BINARY,
            Types.BINARY,
            Types.BINARY,
            Types.BINARY,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.DATE,
            Types.DATE,
            Types.VARCHAR,
            Types.DATE,
            Types.BOOLEAN,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.BINARY
        };
    }

    /** Says whether a ledger's row is the same as last time, without keeping what it says. */
    byte[] hash(Request request) {
        var who = request.applicant();
        return cipher.blindIndex(
                String.join(
                        "\u0001",
                        request.receivedOn().toString(),
                        request.channel().map(Enum::name).orElse(""),
                        who.type().name(),
                        who.name(),
                        who.idNumber(),
                        who.contact(),
                        request.wanted(),
                        request.steps().stream().map(step -> step.event().toString()).toList() + "",
                        request.closure().toString()));
    }

    private byte @Nullable [] sealed(String text) {
        return text.isEmpty() ? null : cipher.seal(text);
    }
}
