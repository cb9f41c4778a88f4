package org.yangguang.letters.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.letters.CaseReference;
import org.yangguang.letters.CaseWithLetters;
import org.yangguang.letters.CaseWithLetters.Online;
import org.yangguang.letters.CaseWithLetters.OpenCase;
import org.yangguang.letters.CaseWithLetters.Settled;
import org.yangguang.letters.LetterEvent;
import org.yangguang.letters.LetterFacts;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.domain.DeliveryWay;
import org.yangguang.letters.domain.Letter;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.Refusal;

/** The cases that letters are written in, whoever keeps them. */
@Component
public class Cases {

    private final ObjectProvider<CaseWithLetters> keepers;
    private final LetterNews news;
    private final CurrentPerson person;

    Cases(ObjectProvider<CaseWithLetters> keepers, LetterNews news, CurrentPerson person) {
        this.keepers = keepers;
        this.news = news;
        this.person = person;
    }

    /** The case of this kind, if it belongs to the person's agency. */
    public OpenCase open(String kind, UUID id) {
        return keeper(kind).open(person.require().agency(), id);
    }

    /** The case of a letter. */
    public OpenCase of(CaseReference subject) {
        return open(subject.kind(), subject.id());
    }

    /** What the case knows for a letter of this kind. */
    public Map<LetterField, String> known(CaseReference subject, LetterKind kind) {
        return keeper(subject.kind()).known(person.require().agency(), subject.id(), kind);
    }

    /** What such a letter must say, whatever is typed. */
    public Map<LetterField, String> fixed(
            CaseReference subject, LetterKind kind, Map<String, String> typed) {
        return keeper(subject.kind()).fixed(person.require().agency(), subject.id(), kind, typed);
    }

    /** Refuses a letter for which the case still lacks what must be there first. */
    public void requireReady(CaseReference subject, LetterKind kind) {
        keeper(subject.kind()).requireReady(person.require().agency(), subject.id(), kind);
    }

    /** How the case of a letter that has not been delivered ended without it. */
    public Optional<Settled> settled(Letter letter) {
        return keeper(letter.subject().kind())
                .settled(person.require().agency(), letter.subject().id(), letter.kind());
    }

    /** Refuses what makes no sense any more once the case ended without the letter. */
    void requireUnsettled(Letter letter) {
        settled(letter)
                .ifPresent(
                        end -> {
                            throw Refusal.conflict(
                                    "letters.case-settled",
                                    letter.id() + " in " + letter.subject().number(),
                                    end.on(),
                                    end.told());
                        });
    }

    /** Message codes of what speaks against such a letter. */
    public List<String> cautions(CaseReference subject, LetterKind kind) {
        return keeper(subject.kind()).cautions(person.require().agency(), subject.id(), kind);
    }

    /** Whether the reader of such a letter can be served over the internet. */
    public Online online(CaseReference subject, LetterKind kind) {
        return keeper(subject.kind()).online(person.require().agency(), subject.id(), kind);
    }

    /** Where the reader of an issued letter can be let answer online; empty where he cannot. */
    public Optional<String> replies(CaseReference subject, LetterKind kind) {
        return keeper(subject.kind()).replies(subject.id(), kind);
    }

    void tellOpened(AgencyId agency, LetterEvent event, String reader) {
        keeper(event.letter().subject().kind()).opened(agency, event, reader);
        news.of(agency, event);
    }

    void tell(LetterEvent event) {
        keeper(event.letter().subject().kind()).happened(event);
        news.of(person.require().agency(), event);
    }

    /** The letter as its case hears of it. */
    public static LetterFacts facts(Letter letter) {
        return new LetterFacts(
                letter.id(),
                letter.subject(),
                letter.kind(),
                letter.content().values().values(),
                letter.content().way() == DeliveryWay.ONLINE);
    }

    private CaseWithLetters keeper(String kind) {
        Map<String, CaseWithLetters> all =
                keepers.stream()
                        .collect(Collectors.toMap(CaseWithLetters::kind, Function.identity()));
        var keeper = all.get(kind);
        if (keeper == null) {
            throw Refusal.notFound("letters.unknown-case", "cases " + List.copyOf(all.keySet()));
        }
        return keeper;
    }
}
