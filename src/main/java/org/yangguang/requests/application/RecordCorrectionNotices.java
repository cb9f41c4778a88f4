package org.yangguang.requests.application;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.notice.Notice;
import org.yangguang.notice.Notices;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.requests.domain.RecordEvent;
import org.yangguang.shared.web.Words;

/**
 * Tells the person what becomes of his request to correct a record, where he gave an address and
 * agreed (告知申请人，条例第四十一条). A message names the receipt number and days; what it is about is read
 * with the query code.
 */
@Component
class RecordCorrectionNotices {

    private static final String KIND = "record-corrections.title";

    private final Notices notices;
    private final Words words;
    private final Calendars calendars;

    RecordCorrectionNotices(Notices notices, Words words, Calendars calendars) {
        this.notices = notices;
        this.words = words;
        this.calendars = calendars;
    }

    void received(RecordCorrection correction) {
        tell(correction, "received", correction.dueOn(calendars.current()).toString());
    }

    /** What the person did himself, nobody tells him. */
    void happened(RecordCorrection correction, RecordEvent event) {
        switch (event) {
            case RecordEvent.EvidenceAsked asked ->
                    tell(correction, "evidence", asked.until().toString());
            case RecordEvent.Decided end ->
                    tell(correction, end.decision().code(), end.on().toString());
            case RecordEvent.Reopened order ->
                    tell(correction, "reopened", order.until().toString());
            case RecordEvent.EvidenceArrived _, RecordEvent.Verified _, RecordEvent.Withdrawn _ -> {
                // nothing that he waits for
            }
        }
    }

    private void tell(RecordCorrection correction, String what, String day) {
        notices.tell(
                ToldOutside.of(
                        correction.agency(), correction.person().contact(), correction.tell()),
                new Notice(
                        KIND,
                        words.of(
                                Locale.SIMPLIFIED_CHINESE,
                                "record-corrections.told." + what,
                                correction.number(),
                                day),
                        words.of(Locale.SIMPLIFIED_CHINESE, "record-corrections.told.where"),
                        "",
                        String.join(
                                ":",
                                List.of(
                                        "record-correction",
                                        correction.id().toString(),
                                        what,
                                        String.valueOf(correction.steps().size())))));
    }
}
