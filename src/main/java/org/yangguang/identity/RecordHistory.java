package org.yangguang.identity;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yangguang.audit.AuditEntry;
import org.yangguang.audit.AuditHistory;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.TimelineStep;
import org.yangguang.shared.web.Words;

/** Who did what with a record (办理记录), as its page tells it. */
@Component
public class RecordHistory {

    private final AuditHistory trail;
    private final Accounts accounts;
    private final Words words;

    RecordHistory(AuditHistory trail, Accounts accounts, Words words) {
        this.trail = trail;
        this.accounts = accounts;
        this.words = words;
    }

    /**
     * The deeds on the subject, oldest first; the words for a deed are under {@code did.<action>}.
     */
    public List<TimelineStep> of(String subject, Locale locale) {
        var lines = trail.of(subject);
        var names = accounts.namesOf(lines.stream().map(AuditEntry::actor).distinct().toList());
        return lines.stream()
                .map(
                        line ->
                                TimelineStep.done(
                                        words.of(locale, "did." + line.action()),
                                        ChinaTime.minuteOf(line.at()),
                                        names.getOrDefault(line.actor(), line.actor())))
                .toList();
    }
}
