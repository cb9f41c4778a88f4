package org.yangguang.requests.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.requests.domain.AnswerWay;
import org.yangguang.requests.domain.IdKind;
import org.yangguang.requests.domain.Named;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.WrongRecord;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.web.Typed;

/**
 * What somebody says is wrong in a record about himself (条例第四十一条), as he sent it by page or by API.
 * All faults are found at once.
 */
final class RecordCorrectionForm {

    static final String RECORD = "record";
    static final String WRONG = "wrong";
    static final String RIGHT = "right";
    static final String PROOF = "proof";
    static final String TELL = "tell";

    private static final int LONGEST = 2_000;

    private RecordCorrectionForm() {}

    /** Who asks, and for what. */
    record Content(Submitter person, Optional<AnswerWay> way, boolean tell, WrongRecord about) {}

    /**
     * What was sent, if all of it is right; faults are noted in {@code typed}.
     *
     * @param evidence whether files go with it; without any, the evidence is to be described
     */
    static Optional<Content> read(Typed typed, boolean evidence) {
        return read(typed, evidence, new ApplicantFields(typed));
    }

    /** The same as an office fills it in for somebody, with as much as it knows of him. */
    static Optional<Content> readAsKnown(Typed typed, boolean evidence) {
        return read(typed, evidence, ApplicantFields.asKnown(typed));
    }

    private static Optional<Content> read(Typed typed, boolean evidence, ApplicantFields fields) {
        fields.text(RECORD, 4, 500);
        fields.text(WRONG, 1, LONGEST);
        fields.text(RIGHT, 1, LONGEST);
        fields.atMost(PROOF, LONGEST);
        if (!evidence && typed.text(PROOF).isEmpty()) {
            typed.fault(PROOF, "record.no-evidence");
        }
        if (!typed.text(WRONG).isEmpty() && typed.text(WRONG).equals(typed.text(RIGHT))) {
            typed.fault(RIGHT, "record.same");
        }
        var sender = fields.read();
        var about =
                new WrongRecord(
                        typed.text(RECORD),
                        typed.text(WRONG),
                        typed.text(RIGHT),
                        typed.text(PROOF));
        return sender.who().map(who -> new Content(who, sender.way(), tells(typed), about));
    }

    private static boolean tells(Typed typed) {
        return List.of("yes", "true", "on").contains(typed.text(TELL).toLowerCase(Locale.ROOT));
    }

    /** All that was filled in, in the words of the form. */
    static List<Fact> facts(Map<String, String> values) {
        var typed = new Typed(values);
        var facts = new LinkedHashMap<String, String>();
        facts.put("record-corrections.record", typed.text(RECORD));
        facts.put("record-corrections.wrong", typed.text(WRONG));
        facts.put("record-corrections.right", typed.text(RIGHT));
        facts.put("record-corrections.proof", typed.text(PROOF));
        facts.put(
                "requests.col.type",
                ApplicantType.parse(typed.text(ApplicantFields.TYPE))
                        .map(ApplicantType::label)
                        .orElse(""));
        facts.put("requests.form.name", typed.text(ApplicantFields.NAME));
        facts.put(
                "apply.id-kind",
                Named.parse(IdKind.class, typed.text(ApplicantFields.ID_KIND))
                        .map(IdKind::label)
                        .orElse(""));
        facts.put("requests.form.id-number", typed.text(ApplicantFields.ID_NUMBER));
        facts.put(
                "record-corrections.answer-way",
                Named.parse(AnswerWay.class, typed.text(ApplicantFields.WAY))
                        .map(AnswerWay::label)
                        .orElse(""));
        facts.put("apply.phone", typed.text(ApplicantFields.CONTACT + ".phone"));
        facts.put("apply.email", typed.text(ApplicantFields.CONTACT + ".email"));
        facts.put("apply.address", typed.text(ApplicantFields.CONTACT + ".address"));
        facts.put("record-corrections.evidence", typed.text("files"));
        return facts.entrySet().stream()
                .filter(fact -> !fact.getValue().isEmpty())
                .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                .toList();
    }
}
