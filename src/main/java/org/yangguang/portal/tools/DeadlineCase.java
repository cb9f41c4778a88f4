package org.yangguang.portal.tools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.law.period.PeriodEvent;
import org.yangguang.law.period.PeriodEvent.Consultation;
import org.yangguang.law.period.PeriodEvent.CorrectionReceived;
import org.yangguang.law.period.PeriodEvent.DelayedReplyFixed;
import org.yangguang.law.period.PeriodEvent.Extension;
import org.yangguang.law.period.PeriodEvent.FeeNotice;
import tools.jackson.databind.JsonNode;

/**
 * A request as somebody outside describes it: the day of receipt and what happened since.
 *
 * @param unknownFields names in the JSON that mean nothing here
 */
record DeadlineCase(LocalDate receivedOn, List<PeriodEvent> events, List<String> unknownFields) {

    /** The names of events in JSON. */
    private enum Type {
        CORRECTION_RECEIVED("on noticeSentOn"),
        CONSULTATION("kind sentOn deliveredOn answeredOn"),
        EXTENSION("days notifiedOn"),
        FEE_NOTICE("deliveredOn paidOn"),
        DELAYED_REPLY("notifiedOn replyBy");

        private final String fields;

        Type(String fields) {
            this.fields = "type " + fields;
        }
    }

    static DeadlineCase read(JsonNode json) {
        var fields = new CaseReader(json);
        var receivedOn = fields.date("receivedOn");
        var unknown = new ArrayList<>(fields.unknown("receivedOn", "events"));
        var events = new ArrayList<PeriodEvent>();
        for (JsonNode event : fields.list("events")) {
            var eventFields = new CaseReader(event, OptionalInt.of(events.size()));
            var type = eventFields.choice("type", Type.values());
            unknown.addAll(eventFields.unknown(type.fields.split(" ", -1)));
            events.add(event(type, eventFields));
        }
        return new DeadlineCase(receivedOn, events, unknown);
    }

    private static PeriodEvent event(Type type, CaseReader fields) {
        return switch (type) {
            case CORRECTION_RECEIVED ->
                    new CorrectionReceived(fields.date("on"), fields.optionalDate("noticeSentOn"));
            case CONSULTATION ->
                    new Consultation(
                            fields.choice("kind", ConsultationKind.values()),
                            fields.date("sentOn"),
                            fields.optionalDate("deliveredOn"),
                            fields.optionalDate("answeredOn"));
            case EXTENSION -> new Extension(days(fields), fields.date("notifiedOn"));
            case FEE_NOTICE ->
                    new FeeNotice(fields.date("deliveredOn"), fields.optionalDate("paidOn"));
            case DELAYED_REPLY ->
                    new DelayedReplyFixed(fields.date("notifiedOn"), fields.date("replyBy"));
        };
    }

    /** Far-off numbers stay far off: the rule itself refuses them. */
    private static int days(CaseReader fields) {
        return Math.clamp(fields.integer("days"), -1, Integer.MAX_VALUE);
    }
}
