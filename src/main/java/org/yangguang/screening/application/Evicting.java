package org.yangguang.screening.application;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Role;
import org.yangguang.identity.SignedIn;
import org.yangguang.notice.Notice;
import org.yangguang.notice.Notices;
import org.yangguang.notice.Recipient;
import org.yangguang.org.AgencyId;
import org.yangguang.screening.Rule;

/**
 * Notes that a mark of secrecy was found (S-01) and tells the secrecy reviewer. Of the content
 * nothing is kept but its fingerprint; the note stands whatever becomes of the deed around it.
 */
@Service
public class Evicting {

    private final Evictions evictions;
    private final Notices notices;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final Clock clock;

    Evicting(
            Evictions evictions,
            Notices notices,
            CurrentPerson person,
            AuditTrail audit,
            Clock clock) {
        this.evictions = evictions;
        this.notices = notices;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(AgencyId agency, String fingerprint) {
        var who = person.find().map(SignedIn::username).orElse(AuditTrail.SYSTEM);
        evictions.add(agency, who, Rule.SECRECY_MARK.number(), fingerprint, clock.instant());
        audit.record(
                "screening.evicted",
                "screening:" + fingerprint,
                Map.of("rule", Rule.SECRECY_MARK.number()));
        notices.tell(
                new Recipient.Holders(agency, Role.SECRECY_REVIEWER),
                new Notice(
                        "notice.kind.eviction",
                        "上传的内容带有密级标志，已从平台清除",
                        "平台不得存储、处理国家秘密。请按保密规定核查来源，清除记录见工作台“发布前筛查”。",
                        "/desk/screening/evictions",
                        "eviction:" + fingerprint + ":" + clock.instant().getEpochSecond()));
    }
}
