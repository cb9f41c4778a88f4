package org.yangguang.letters.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.letters.CasesTogether;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.domain.LetterBatch;
import org.yangguang.shared.Refusal;

/** The lists of cases that batches are written to, whoever keeps them. */
@Component
public class Togethers {

    private final ObjectProvider<CasesTogether> keepers;
    private final CurrentPerson person;

    Togethers(ObjectProvider<CasesTogether> keepers, CurrentPerson person) {
        this.keepers = keepers;
        this.person = person;
    }

    /** The keeper of lists of this kind. */
    public CasesTogether keeper(String kind) {
        return keepers.stream()
                .filter(keeper -> keeper.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("letters.unknown-case", "lists of " + kind));
    }

    /** The list of this kind, if it belongs to the person's agency. */
    public CasesTogether.Together open(String kind, UUID id) {
        return keeper(kind).open(person.require().agency(), id);
    }

    public CasesTogether.Together of(LetterBatch batch) {
        return open(batch.togetherKind(), batch.togetherId());
    }

    /** What an officer types once for all, in the order of the form. */
    public List<LetterField> common(String kind, LetterKind letter) {
        var each = keeper(kind).ofEach(letter);
        return letter.fields().stream().filter(field -> !each.contains(field)).toList();
    }

    List<UUID> cases(String kind, UUID id) {
        return keeper(kind).cases(person.require().agency(), id);
    }

    /** What the list knows for such a letter. */
    public Map<LetterField, String> known(String kind, UUID id, LetterKind letter) {
        return keeper(kind).known(person.require().agency(), id, letter);
    }

    Map<LetterField, String> each(
            String kind, UUID caseId, LetterKind letter, Map<LetterField, String> common) {
        return keeper(kind).each(person.require().agency(), caseId, letter, common);
    }
}
