package org.yangguang.screening.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.org.AgencyId;
import org.yangguang.screening.domain.words.StarterLists;
import org.yangguang.screening.domain.words.Topic;
import org.yangguang.screening.domain.words.Word;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.Refusal;

/** Keeping the word lists of one's office (词表维护): each change stays in the history. */
@Service
@Transactional
public class ListEditing {

    private static final int LONGEST = 60;
    private static final int LONGEST_OTHER = 120;
    private static final int MOST = 100_000;

    private final Words words;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final Clock clock;

    ListEditing(Words words, CurrentPerson person, AuditTrail audit, Clock clock) {
        this.words = words;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes the program's starter lists into the office's own, once, so that it can change them.
     */
    public void begin() {
        if (words.version(agency()) == 0) {
            words.changed(agency());
            words.add(
                    agency(),
                    StarterLists.entries().stream()
                            .map(entry -> new Words.NewWord(entry.word(), entry.note()))
                            .toList(),
                    AuditTrail.SYSTEM,
                    clock.instant());
        }
    }

    /** Adds a word, or gives a word that is there another right form. */
    public void put(Topic list, String word, String other, String note) {
        begin();
        InvalidInput.check(faults(list, word, other, ""));
        put(
                list,
                List.of(
                        new Words.NewWord(
                                new Word(list, word.strip(), other.strip()), note.strip())));
        record(list, "screening.word-added", 1);
    }

    /** An entry as it is now. */
    @Transactional(readOnly = true)
    public Words.Kept require(Topic list, UUID id) {
        return words.find(agency(), id)
                .filter(one -> one.word().topic() == list)
                .orElseThrow(() -> Refusal.notFound("screening.unknown-word", id.toString()));
    }

    /** Takes a word off its list. */
    public void remove(Topic list, UUID id) {
        begin();
        words.end(require(list, id).id(), person.require().username(), clock.instant());
        words.changed(agency());
        record(list, "screening.word-removed", 1);
    }

    /**
     * Takes many words at once; all of them, or none when one is faulty.
     *
     * @return how many were new or changed
     */
    public int take(Topic list, List<Words.NewWord> many) {
        begin();
        var faults = new ArrayList<FieldFault>();
        var unique = new LinkedHashMap<String, Words.NewWord>();
        int row = 1;
        for (var one : many) {
            row++;
            if (faults.size() < 20) {
                faults.addAll(
                        faults(list, one.word().text(), one.word().other(), "第" + row + "行："));
            }
            unique.put(one.word().text(), one);
        }
        if (unique.size() > MOST) {
            faults.add(FieldFault.of("file", "screening.too-many-words", MOST));
        }
        InvalidInput.check(faults);
        int changed = put(list, List.copyOf(unique.values()));
        record(list, "screening.words-imported", changed);
        return changed;
    }

    private int put(Topic list, List<Words.NewWord> many) {
        var fresh = new ArrayList<Words.NewWord>();
        for (var one : many) {
            var known = words.find(agency(), list, one.word().text());
            boolean same =
                    known.filter(
                                    kept ->
                                            kept.word().equals(one.word())
                                                    && kept.note().equals(one.note()))
                            .isPresent();
            if (!same) {
                known.ifPresent(
                        kept -> words.end(kept.id(), person.require().username(), clock.instant()));
                fresh.add(one);
            }
        }
        if (!fresh.isEmpty()) {
            words.add(agency(), fresh, person.require().username(), clock.instant());
            words.changed(agency());
        }
        return fresh.size();
    }

    private static List<FieldFault> faults(Topic list, String word, String other, String where) {
        var faults = new ArrayList<FieldFault>();
        if (word.isBlank() || word.strip().length() > LONGEST) {
            faults.add(FieldFault.of("word", "screening.word", where, LONGEST));
        } else if (word.strip().length() < 2) {
            faults.add(FieldFault.of("word", "screening.word-short", where, word.strip()));
        }
        if (other.strip().length() > LONGEST_OTHER) {
            faults.add(FieldFault.of("other", "screening.other-long", where, LONGEST_OTHER));
        } else if (needsOther(list) && other.isBlank()) {
            faults.add(FieldFault.of("other", "screening.other-missing", where, word.strip()));
        }
        return faults;
    }

    /** Lists whose entries mean nothing alone: what is right, which title, which full name. */
    public static boolean needsOther(Topic list) {
        return list == Topic.LEADER || list == Topic.SHORT_NAME || list == Topic.WRONG_WORD;
    }

    private AgencyId agency() {
        return person.require().agency();
    }

    private void record(Topic list, String deed, int count) {
        audit.record(
                deed,
                "screening-list:" + agency() + "/" + list,
                Map.of("words", Integer.toString(count)));
    }
}
