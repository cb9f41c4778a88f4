package org.yangguang.ledgers.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.ledgers.Ledger;
import org.yangguang.ledgers.Sight;
import org.yangguang.ledgers.writing.LedgerSheet;
import org.yangguang.shared.Refusal;

/**
 * Hands an office's ledger out (台账导出) under the headings that the import takes. Who may not see
 * persons gets them masked; that a ledger left the program stays in the audit trail.
 */
@Service
public class LedgerExport {

    private final LedgerImport kinds;
    private final OwnAgencies own;
    private final CurrentPerson person;
    private final AuditTrail audit;

    LedgerExport(LedgerImport kinds, OwnAgencies own, CurrentPerson person, AuditTrail audit) {
        this.kinds = kinds;
        this.own = own;
        this.person = person;
        this.audit = audit;
    }

    /** Writes the ledger for the person signed in, who sees what he may. */
    @Transactional
    public int write(String kind, String agencyCode, LedgerSheet.Form form, Path to) {
        var ledger = kinds.require(kind);
        if (!person.may(ledger.readPermission())) {
            throw Refusal.forbidden("ledger.may-not-read", kind);
        }
        var sight = person.may(Permission.REQUEST_PERSON) ? Sight.WHOLE : Sight.MASKED;
        return write(ledger, agencyCode, form, sight, to);
    }

    /** Writes the ledger for whoever sits at the machine. */
    @Transactional
    public int write(String kind, String agencyCode, LedgerSheet.Form form, Sight sight, Path to) {
        return write(kinds.require(kind), agencyCode, form, sight, to);
    }

    /** Half a ledger is worse than none. */
    private static void forget(Path to) {
        try {
            Files.deleteIfExists(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int write(
            Ledger ledger, String agencyCode, LedgerSheet.Form form, Sight sight, Path to) {
        var agency = own.require(agencyCode);
        int rows;
        try (var out = Files.newOutputStream(to);
                var sheet = LedgerSheet.in(form, ledger.headings(), out)) {
            ledger.each(agency.id(), sight, sheet::row);
            sheet.finish();
            rows = sheet.rows();
        } catch (IOException e) {
            forget(to);
            throw new UncheckedIOException(e);
        } catch (RuntimeException refused) {
            forget(to);
            throw refused;
        }
        audit.record(
                "ledger.exported",
                "agency:" + agency.code(),
                Map.of(
                        "kind", ledger.kind(),
                        "rows", Integer.toString(rows),
                        "persons", ledger.namesPersons() ? sight.name() : ""));
        return rows;
    }
}
