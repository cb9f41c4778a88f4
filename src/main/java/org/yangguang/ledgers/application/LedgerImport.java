package org.yangguang.ledgers.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.SignedIn;
import org.yangguang.ledgers.Ledger;
import org.yangguang.ledgers.LedgerMode;
import org.yangguang.ledgers.LedgerOutcome;
import org.yangguang.ledgers.persistence.ImportRun;
import org.yangguang.ledgers.persistence.ImportRuns;
import org.yangguang.ledgers.reading.LedgerFile;
import org.yangguang.org.Agency;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.Refusal;

/** Brings an office's ledger in (台账导入): all of it in one transaction, or nothing. */
@Service
public class LedgerImport {

    private final List<Ledger> ledgers;
    private final OwnAgencies own;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final ImportRuns runs;
    private final Clock clock;

    LedgerImport(
            ObjectProvider<Ledger> ledgers,
            OwnAgencies own,
            CurrentPerson person,
            AuditTrail audit,
            ImportRuns runs,
            Clock clock) {
        this.ledgers = ledgers.stream().sorted(Comparator.comparing(Ledger::kind)).toList();
        this.own = own;
        this.person = person;
        this.audit = audit;
        this.runs = runs;
        this.clock = clock;
    }

    /** The kinds that can be brought. */
    public List<Ledger> kinds() {
        return ledgers;
    }

    public Ledger require(String kind) {
        return ledgers.stream()
                .filter(ledger -> ledger.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("ledger.unknown-kind", kind, kind));
    }

    /** Reads the file, checks its rows and does with them what the mode says. */
    @Transactional
    public ImportReport run(
            String kind, String agencyCode, Path file, String name, LedgerMode mode) {
        var ledger = require(kind);
        var agency = own.require(agencyCode);
        var sheet = LedgerFile.read(file, name, ledger.headings());
        var outcome = ledger.take(agency.id(), sheet.rows(), mode);
        if (outcome.accepted() > 0 && mode != LedgerMode.DRY_RUN) {
            keep(kind, agency, file, name, outcome);
        }
        return new ImportReport(outcome, sheet.unknownHeadings());
    }

    /** The imports taken lately, the latest first. */
    @Transactional(readOnly = true)
    public List<ImportRun> lately(AgencyId agency) {
        return runs.lately(agency);
    }

    private void keep(String kind, Agency agency, Path file, String name, LedgerOutcome outcome) {
        var sha256 = sha256(file);
        int rejected = outcome.rows() - outcome.accepted();
        runs.add(
                agency.id(),
                sha256,
                new ImportRun(
                        kind,
                        name,
                        outcome.rows(),
                        outcome.stored(),
                        rejected,
                        person.find().map(SignedIn::name).orElse(AuditTrail.SYSTEM),
                        clock.instant()));
        audit.record(
                "ledger.imported",
                "agency:" + agency.code(),
                Map.of(
                        "kind",
                        kind,
                        "file",
                        name,
                        "sha256",
                        sha256,
                        "rows",
                        Integer.toString(outcome.rows()),
                        "stored",
                        Integer.toString(outcome.stored()),
                        "rejected",
                        Integer.toString(rejected)));
    }

    private static String sha256(Path file) {
        try (var in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
