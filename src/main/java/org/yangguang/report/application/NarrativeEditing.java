package org.yangguang.report.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.SignedIn;
import org.yangguang.law.report.ReportSection;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.org.AgencyId;
import org.yangguang.report.domain.Narratives;
import org.yangguang.report.domain.Placeholders;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;

/** Writes the parts of a report that are text (年报文字); a figure in braces must exist. */
@Service
public class NarrativeEditing {

    /** The parts that are written; the others are tables. */
    public static final List<ReportSection> WRITTEN =
            List.of(ReportSection.OVERVIEW, ReportSection.PROBLEMS, ReportSection.OTHER_MATTERS);

    private static final int MOST_CHARACTERS = 50_000;

    private final Agencies agencies;
    private final ReportOfYear reports;
    private final Narratives narratives;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final Clock clock;

    NarrativeEditing(
            Agencies agencies,
            ReportOfYear reports,
            Narratives narratives,
            CurrentPerson person,
            AuditTrail audit,
            Clock clock) {
        this.agencies = agencies;
        this.reports = reports;
        this.narratives = narratives;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    /** The texts of a year as they were written; a year without any starts from the one before. */
    @Transactional(readOnly = true)
    public Map<ReportSection, String> texts(AgencyId agency, int year) {
        var texts = new EnumMap<ReportSection, String>(ReportSection.class);
        WRITTEN.forEach(section -> texts.put(section, ""));
        var stored = narratives.of(agency, year);
        texts.putAll(stored.isEmpty() ? narratives.of(agency, year - 1) : stored);
        return texts;
    }

    /** Saves all texts of a year, or none and says which names mean nothing. */
    @Transactional
    public void save(AgencyId id, int year, Map<ReportSection, String> texts) {
        var agency = agencies.require(id);
        InvalidInput.check(faults(agency, year, texts));
        var by = person.find().map(SignedIn::username).orElse(AuditTrail.SYSTEM);
        texts.forEach(
                (section, text) ->
                        narratives.save(
                                id, year, section, text.strip() + "\n", clock.instant(), by));
        audit.record(
                "report.text-saved",
                "report:" + agency.code() + "/" + year,
                Map.of("sections", texts.keySet().toString()));
    }

    private List<FieldFault> faults(Agency agency, int year, Map<ReportSection, String> texts) {
        var known = reports.known(agency, year);
        var faults = new ArrayList<FieldFault>();
        texts.forEach(
                (section, text) -> {
                    if (!WRITTEN.contains(section)) {
                        throw new IllegalArgumentException(section + " is a table");
                    }
                    if (text.length() > MOST_CHARACTERS) {
                        faults.add(
                                new FieldFault(
                                        section.name(),
                                        "report.text-too-long",
                                        List.of(MOST_CHARACTERS)));
                    }
                    var unknown = Placeholders.unknown(text, known);
                    if (!unknown.isEmpty()) {
                        faults.add(
                                new FieldFault(
                                        section.name(),
                                        "report.unknown-placeholder",
                                        List.of("{" + String.join("}、{", unknown) + "}")));
                    }
                });
        return faults;
    }
}
