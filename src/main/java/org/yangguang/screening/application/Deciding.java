package org.yangguang.screening.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.screening.Disposition;
import org.yangguang.screening.Offer;
import org.yangguang.screening.ScreeningHit;
import org.yangguang.screening.ScreeningReport;
import org.yangguang.screening.Severity;
import org.yangguang.shared.Refusal;

/** Deciding about hits (处置): who let what stay, why, and by which law. */
@Service
@Transactional
public class Deciding {

    private static final int LONGEST = 500;

    private final Runs runs;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final Clock clock;

    Deciding(Runs runs, CurrentPerson person, AuditTrail audit, Clock clock) {
        this.runs = runs;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lets a hit stay, and the same finding wherever else it stands; what blocks may stay by
     * nobody's word, or only by the secrecy reviewer's.
     */
    public void justify(
            ScreeningReport report,
            int number,
            String reason,
            String basis,
            boolean secrecyReviewer) {
        var hit = require(report, number);
        if (hit.severity() == Severity.BLOCK || !hit.offers(Offer.JUSTIFY)) {
            throw Refusal.conflict("screening.cannot-justify", hit.rule() + " blocks");
        }
        if (hit.severity() == Severity.BLOCK_J && !secrecyReviewer) {
            throw Refusal.forbidden("screening.secrecy-reviewer-only", hit.rule().toString());
        }
        if (reason.isBlank() || reason.length() > LONGEST || basis.length() > LONGEST) {
            throw Refusal.invalid("screening.reason", "reason of " + reason.length(), LONGEST);
        }
        var alike = report.hits().stream().filter(one -> one.open() && one.isLike(hit)).toList();
        keep(
                report,
                alike.isEmpty() ? List.of(hit) : alike,
                Disposition.Deed.JUSTIFIED,
                reason.strip(),
                basis.strip());
    }

    public void mended(ScreeningReport report, int number, Disposition.Deed deed) {
        keep(report, List.of(require(report, number)), deed, "", "");
    }

    private static ScreeningHit require(ScreeningReport report, int number) {
        return report.hit(number)
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "screening.unknown-hit", report.id() + "#" + number));
    }

    private void keep(
            ScreeningReport report,
            List<ScreeningHit> hits,
            Disposition.Deed deed,
            String reason,
            String basis) {
        var who = person.require().username();
        var done = new Disposition(deed, reason, basis, who, clock.instant(), false);
        hits.forEach(hit -> runs.dispose(report.id(), hit.number(), done));
        audit.record(
                "screening." + deed.name().toLowerCase(java.util.Locale.ROOT),
                report.subject(),
                Map.of(
                        "rule", hits.getFirst().rule().name(),
                        "hit",
                                hits.stream()
                                        .map(hit -> Integer.toString(hit.number()))
                                        .collect(Collectors.joining(" ")),
                        "content", report.fingerprint().substring(0, 12),
                        "reason", reason,
                        "basis", basis));
    }
}
