package org.yangguang.remedies;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.law.period.RemedyInstance;
import org.yangguang.law.period.RemedyProcedure;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.Refusal;

/** The copy of an application for review arrived (收到复议申请书副本): the agency's days begin. */
@Service
public class CopyReceiving {

    private final JdbcRemedyCases cases;
    private final AuditTrail audit;

    CopyReceiving(JdbcRemedyCases cases, AuditTrail audit) {
        this.cases = cases;
        this.audit = audit;
    }

    /** Notes the copy in the pending case with this number. */
    @Transactional
    public void inReview(
            AgencyId agency, String number, String body, RemedyProcedure procedure, LocalDate on) {
        var proceeding =
                new RemedyCase.Proceeding(
                        RemedyInstance.REVIEW,
                        Optional.of(procedure),
                        body,
                        Optional.of(on),
                        Optional.empty());
        if (!cases.copyReceived(agency, number, proceeding)) {
            throw Refusal.notFound("remedy.unknown", "no pending remedy " + number);
        }
        audit.record(
                "remedy.copy-received",
                "remedy:" + number,
                Map.of("on", on.toString(), "procedure", procedure.name()));
    }
}
