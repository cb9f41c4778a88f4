package org.yangguang.letters.application;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yangguang.audit.AuditTrail;
import org.yangguang.letters.domain.LetterBatch;

/** Writes down what was done with a batch. */
@Component
class BatchRecord {

    private final AuditTrail audit;

    BatchRecord(AuditTrail audit) {
        this.audit = audit;
    }

    void note(LetterBatch batch, String what, Map<String, String> more) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("together", batch.togetherKind() + ":" + batch.togetherId());
        facts.put("kind", batch.kind().name());
        facts.put("edition", Integer.toString(batch.edition()));
        facts.put("state", batch.state().code());
        facts.putAll(more);
        audit.record("letters.batch-" + what, "letter-batch:" + batch.id(), facts);
    }
}
