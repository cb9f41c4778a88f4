package org.yangguang.letters.application;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.domain.LetterSettings;
import org.yangguang.letters.domain.LetterTemplate;
import org.yangguang.letters.domain.Stationery;

/** Changing an agency's settings and templates for its letters (公文设置、模板维护). */
@Service
@Transactional
public class StationeryEditing {

    private final Stationery stationery;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final Clock clock;

    StationeryEditing(Stationery stationery, CurrentPerson person, AuditTrail audit, Clock clock) {
        this.stationery = stationery;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    public void settle(LetterSettings settings) {
        var agency = person.require().agency();
        stationery.settle(agency, settings);
        audit.record(
                "letter.settings-changed",
                "letter-settings:" + agency,
                Map.of(
                        "series", settings.series(),
                        "reviewBody", settings.reviewBody(),
                        "court", settings.court(),
                        "deputyReview", Boolean.toString(settings.deputyReview()),
                        "headSignsNotices", Boolean.toString(settings.headSignsNotices())));
    }

    /**
     * Puts a new version of a template; letters begun before keep the text that they have.
     *
     * @param seen the version that lay before the person
     */
    public void put(LetterKind kind, int seen, String text) {
        var agency = person.require().agency();
        var template = LetterTemplate.of(kind, seen + 1, text);
        stationery.put(agency, template, person.require().username(), clock.instant());
        audit.record(
                "letter.template-changed",
                "letter-template:" + agency + ":" + kind,
                Map.of("version", Integer.toString(template.version())));
    }
}
