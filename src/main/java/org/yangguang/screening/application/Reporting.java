package org.yangguang.screening.application;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.SignedIn;
import org.yangguang.org.AgencyId;
import org.yangguang.screening.Disposition;
import org.yangguang.screening.ScreenedContent;
import org.yangguang.screening.ScreenedFile;
import org.yangguang.screening.ScreeningReport;
import org.yangguang.screening.SecretFound;
import org.yangguang.screening.Severity;
import org.yangguang.screening.domain.Hit;
import org.yangguang.shared.PersonalDataCipher;

/**
 * Screens a content and keeps the report (筛查报告). What was decided about the very same finding
 * before stands for the new content too, and says so.
 */
@Service
public class Reporting {

    private final Screening screening;
    private final Runs runs;
    private final Evicting evicting;
    private final PersonalDataCipher cipher;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Reporting(
            Screening screening,
            Runs runs,
            Evicting evicting,
            PersonalDataCipher cipher,
            CurrentPerson person,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.screening = screening;
        this.runs = runs;
        this.evicting = evicting;
        this.cipher = cipher;
        this.person = person;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Files are opened first; the transaction is only that of keeping what was found. */
    public ScreeningReport screen(ScreenedContent content) {
        var version = screening.version(content.agency());
        var hits = screening.of(content);
        if (Screening.isSecret(hits)) {
            evicting.note(content.agency(), content.fingerprint());
            throw new SecretFound(content.fingerprint());
        }
        var traces = hits.stream().map(hit -> trace(content, hit)).toList();
        var report =
                new ScreeningReport(
                        UUID.randomUUID(),
                        content.subject(),
                        content.fingerprint(),
                        version,
                        clock.instant(),
                        person.find().map(SignedIn::username).orElse(AuditTrail.SYSTEM),
                        Numbering.of(
                                hits, i -> decided(content.subject(), hits.get(i), traces.get(i))));
        transactions.executeWithoutResult(
                _ -> {
                    runs.add(content.agency(), report, traces);
                    audit.record("screening.run", content.subject(), facts(report));
                });
        return report;
    }

    public Optional<ScreeningReport> find(String subject, String fingerprint) {
        return runs.find(subject, fingerprint);
    }

    public boolean isCurrent(AgencyId agency, ScreeningReport report) {
        return screening.version(agency).equals(report.lists());
    }

    public void forget(String subject) {
        runs.forget(subject);
    }

    private Optional<Disposition> decided(String subject, Hit hit, byte[] trace) {
        return hit.severity().asks() && hit.severity() != Severity.BLOCK
                ? runs.decided(subject, trace)
                        .map(
                                old ->
                                        new Disposition(
                                                old.deed(),
                                                old.reason(),
                                                old.basis(),
                                                old.person(),
                                                old.at(),
                                                true))
                : Optional.empty();
    }

    /** The same for the same rule, finding and file, telling nothing of them. */
    private byte[] trace(ScreenedContent content, Hit hit) {
        var file = hit.place().file();
        int inner = file.indexOf(" › ");
        var sha256 = files(content).getOrDefault(inner < 0 ? file : file.substring(0, inner), "");
        return cipher.blindIndex(
                String.join(
                        "|",
                        hit.rule().name(),
                        hit.severity().name(),
                        sha256,
                        file,
                        hit.place().part().name(),
                        hit.found().isEmpty()
                                ? hit.place().at() + "|" + hit.excerpt()
                                : hit.found(),
                        hit.detail(),
                        Integer.toString(hit.count())));
    }

    private static Map<String, String> files(ScreenedContent content) {
        var files = new HashMap<String, String>();
        for (ScreenedFile file : content.files()) {
            files.merge(file.name(), file.sha256(), (one, other) -> one + other);
        }
        return files;
    }

    private static Map<String, String> facts(ScreeningReport report) {
        return Map.of(
                "content", report.fingerprint().substring(0, 12),
                "lists", report.lists(),
                "hits", Integer.toString(report.hits().size()),
                "blocking", Long.toString(report.blocking()));
    }
}
