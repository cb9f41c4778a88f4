package org.yangguang.documents;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.org.Agencies;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.Refusal;

/** The register of each agency. */
@Service
@Transactional
public class NormativeDocuments {

    private final JdbcDocuments documents;
    private final Agencies agencies;
    private final AuditTrail audit;
    private final Clock clock;

    NormativeDocuments(JdbcDocuments documents, Agencies agencies, AuditTrail audit, Clock clock) {
        this.documents = documents;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /** The agency's documents, newest first. */
    @Transactional(readOnly = true)
    public List<Registered> of(AgencyId agency) {
        return documents.of(agency);
    }

    @Transactional(readOnly = true)
    public Registered require(AgencyId agency, UUID id) {
        return documents.of(agency).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("documents.unknown", "document " + id));
    }

    /** Registers a document; its 文号 must be new in the agency. */
    public UUID register(AgencyId agency, NormativeDocument document) {
        check(agency, document);
        if (documents.find(agency, document.number()).isPresent()) {
            throw Refusal.conflict("documents.number-taken", document.number(), document.number());
        }
        var id = documents.add(agency, document);
        record("document.registered", id, document);
        return id;
    }

    /** Changes an entry, for example when the document is repealed. */
    public void change(AgencyId agency, UUID id, long version, NormativeDocument document) {
        check(agency, document);
        if (documents
                .find(agency, document.number())
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            throw Refusal.conflict("documents.number-taken", document.number(), document.number());
        }
        documents.save(agency, id, version, document);
        record("document.changed", id, document);
    }

    /** Takes the rows of a ledger. */
    int takeAll(AgencyId agency, List<NormativeDocument> rows) {
        int changed = documents.putAll(agency, rows);
        if (changed > 0) {
            audit.record(
                    "document.imported",
                    "agency:" + agency,
                    Map.of("records", Integer.toString(changed)));
        }
        return changed;
    }

    private void check(AgencyId agency, NormativeDocument document) {
        InvalidInput.check(
                document.faults(agencies.require(agency).kind(), ChinaTime.today(clock)));
    }

    private void record(String action, UUID id, NormativeDocument document) {
        audit.record(action, "document:" + id, Map.of("number", document.number()));
    }

    /** A document in the register. */
    public record Registered(UUID id, long version, NormativeDocument document) {}
}
