package org.yangguang.letters.application;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yangguang.letters.CaseReference;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.LetterWriting;
import org.yangguang.letters.domain.Delivery;
import org.yangguang.letters.domain.DeliveryWay;

/** Does what people do at the desk, one deed after the other. */
@Component
class WritingByPeople implements LetterWriting {

    private final Cases cases;
    private final LetterDrafting drafting;
    private final LetterSigning signing;
    private final LetterDelivering delivering;

    WritingByPeople(
            Cases cases,
            LetterDrafting drafting,
            LetterSigning signing,
            LetterDelivering delivering) {
        this.cases = cases;
        this.drafting = drafting;
        this.signing = signing;
        this.delivering = delivering;
    }

    @Override
    public LetterId draft(
            String caseKind, UUID caseId, LetterKind kind, Map<LetterField, String> said) {
        var typed = new HashMap<String, String>();
        cases.known(new CaseReference(caseKind, caseId, ""), kind)
                .forEach((field, text) -> typed.put(field.name(), text));
        said.forEach((field, text) -> typed.put(field.name(), text));
        return drafting.draft(
                        new LetterId(UUID.randomUUID()),
                        caseKind,
                        caseId,
                        kind,
                        DeliveryWay.POST,
                        typed)
                .id();
    }

    @Override
    public void submit(LetterId id) {
        drafting.submit(id);
    }

    @Override
    public void sign(LetterId id) {
        var letter = drafting.require(id);
        signing.sign(
                id, letter.waitingAt().orElseThrow(), letter.content().text().fingerprint(), "");
    }

    @Override
    public void post(LetterId id, LocalDate on, String proof) {
        delivering.deliver(id, Delivery.of(DeliveryWay.POST, on, proof));
    }
}
