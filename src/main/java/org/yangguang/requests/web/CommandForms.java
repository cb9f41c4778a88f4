package org.yangguang.requests.web;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.requests.application.FeeDesk;
import org.yangguang.requests.domain.CaseCommand;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Request;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.Typed;

/** The form of each command as it stands today: for the desk and for programs alike. */
@Component
class CommandForms {

    private final FeeDesk fees;
    private final Clock clock;
    private final Calendars calendars;

    CommandForms(FeeDesk fees, Clock clock, Calendars calendars) {
        this.fees = fees;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** What the command asks for in this case. */
    List<CommandField> fields(Request request, CaseCommand command) {
        return new CommandFields(request.course(), ChinaTime.today(clock), calendars.current())
                .of(command);
    }

    /** What was typed, as the event it stands for; every faulty field is told at once. */
    CaseEvent read(Request request, CaseCommand command, Typed typed) {
        return new CommandReading(request.course(), typed, () -> fees.requireCharged(request))
                .event(command, fields(request, command));
    }
}
