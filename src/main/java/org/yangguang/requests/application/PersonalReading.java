package org.yangguang.requests.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditEntry;
import org.yangguang.audit.AuditHistory;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Role;
import org.yangguang.identity.SignedIn;
import org.yangguang.notice.Notice;
import org.yangguang.notice.Notices;
import org.yangguang.notice.Recipient.Holders;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.requests.domain.Request;

/**
 * Reading a case with the applicant's name and identity in sight (查阅个人信息): each reading stays in
 * the audit trail, and the auditor is told of whoever opens very many in an hour.
 */
@Service
public class PersonalReading {

    static final String ACTION = "request.person-read";
    private static final Duration ONE_READING = Duration.ofHours(1);

    private final AuditTrail audit;
    private final AuditHistory history;
    private final Notices notices;
    private final CurrentPerson person;
    private final RequestSettings settings;
    private final Clock clock;

    PersonalReading(
            AuditTrail audit,
            AuditHistory history,
            Notices notices,
            CurrentPerson person,
            RequestSettings settings,
            Clock clock) {
        this.audit = audit;
        this.history = history;
        this.notices = notices;
        this.person = person;
        this.settings = settings;
        this.clock = clock;
    }

    /** The person signed in has the case open; within an hour that is one reading. */
    @Transactional
    public void opened(Request request) {
        opened(subject(request));
    }

    /** The same of a request to correct a record. */
    @Transactional
    public void opened(RecordCorrection correction) {
        opened(subject(correction));
    }

    private void opened(String subject) {
        if (audit.recordOnce(ONE_READING, ACTION, subject, Map.of())) {
            tellOfMany(person.require());
        }
    }

    /** The register was taken away with its persons in sight; the auditor is told of many. */
    @Transactional
    public void exported(AgencyId agency, int many) {
        var now = clock.instant();
        audit.record(
                "request.persons-exported",
                "agency:" + agency,
                Map.of("rows", Integer.toString(many)));
        if (many > settings.manyRead()) {
            notices.tell(
                    new Holders(agency, Role.AUDITOR),
                    new Notice(
                            "requests.many-read",
                            "依申请公开台账连同 %d 件申请的个人信息被导出".formatted(many),
                            "",
                            "/desk/audit?action=request.persons-exported",
                            "persons-exported:" + agency + ":" + now));
        }
    }

    /** Who read it, the latest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> of(Request request) {
        return of(subject(request));
    }

    @Transactional(readOnly = true)
    public List<AuditEntry> of(RecordCorrection correction) {
        return of(subject(correction));
    }

    private List<AuditEntry> of(String subject) {
        return history.of(subject).reversed().stream()
                .filter(line -> line.action().equals(ACTION))
                .toList();
    }

    private void tellOfMany(SignedIn reader) {
        var now = clock.instant();
        int many = 1 + history.subjects(reader.username(), ACTION, now.minus(ONE_READING));
        if (many > settings.manyRead()) {
            notices.tell(new Holders(reader.agency(), Role.AUDITOR), warning(reader, now, many));
        }
    }

    private static Notice warning(SignedIn reader, Instant now, int many) {
        return new Notice(
                "requests.many-read",
                "账号 %s 一小时内查阅了 %d 件以上申请的个人信息".formatted(reader.username(), many - 1),
                "",
                "/desk/audit?actor=" + reader.username() + "&action=" + ACTION,
                "many-read:" + reader.username() + ":" + now.truncatedTo(ChronoUnit.HOURS));
    }

    private static String subject(Request request) {
        return "request:" + request.number();
    }

    private static String subject(RecordCorrection correction) {
        return "record-correction:" + correction.number();
    }
}
