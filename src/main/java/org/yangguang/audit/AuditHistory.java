package org.yangguang.audit;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the trail says of one thing: for the page of a record, which its readers may see. */
@Component
public class AuditHistory {

    private final JdbcAuditEntries entries;

    AuditHistory(JdbcAuditEntries entries) {
        this.entries = entries;
    }

    /**
     * The lines about the subject, oldest first.
     *
     * @param subject as it was recorded, such as {@code document:…}
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> of(String subject) {
        return entries.about(subject);
    }

    /** With how many subjects the actor did that since then. */
    @Transactional(readOnly = true)
    public int subjects(String actor, String action, Instant since) {
        return entries.subjects(actor, action, since);
    }
}
