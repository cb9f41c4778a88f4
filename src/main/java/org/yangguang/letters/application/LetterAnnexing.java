package org.yangguang.letters.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.files.UploadCheck;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.domain.Annex;
import org.yangguang.letters.domain.Annexes;
import org.yangguang.letters.domain.Letter;
import org.yangguang.letters.domain.Letters;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;

/**
 * Putting files beside a letter, taking them out, opening them (附件). They are part of what is
 * signed: a change makes the signatures so far void.
 */
@Service
@Transactional
public class LetterAnnexing {

    private static final String FIELD = "annex";

    private final Letters letters;
    private final AgencyLetters own;
    private final Annexes annexes;
    private final LetterRecord record;
    private final AnnexSettings settings;
    private final CurrentPerson person;
    private final Clock clock;

    LetterAnnexing(
            Letters letters,
            AgencyLetters own,
            Annexes annexes,
            LetterRecord record,
            AnnexSettings settings,
            CurrentPerson person,
            Clock clock) {
        this.letters = letters;
        this.own = own;
        this.annexes = annexes;
        this.record = record;
        this.settings = settings;
        this.person = person;
        this.clock = clock;
    }

    /** A file as it was chosen. */
    @SuppressWarnings("ArrayRecordComponent") // on its way through
    public record Chosen(String name, byte[] content) {}

    /**
     * Puts files beside the letter, all of them or none.
     *
     * @param version that lay before the person
     * @throws InvalidInput naming each that is too large, or not what its name says
     */
    public void add(LetterId id, long version, List<Chosen> files) {
        var letter = own.current(id, version);
        var faults = new ArrayList<FieldFault>();
        var changed = letter;
        for (var file : files) {
            var finding = UploadCheck.of(file.name(), file.content());
            finding.fault().ifPresent(code -> faults.add(fault(code, file.name())));
            tooLarge(changed, file).ifPresent(faults::add);
            if (faults.isEmpty()) {
                var annex =
                        Annex.of(
                                UUID.randomUUID(),
                                file.name(),
                                finding.mediaType(),
                                file.content());
                changed = changed.annexed(annex, person.require().username());
                annexes.keep(id, annex, file.content());
            }
        }
        InvalidInput.check(faults);
        if (files.isEmpty()) {
            throw new InvalidInput(List.of(fault("letters.no-annex")));
        }
        save(letter, changed, "annexed", "");
    }

    /** Takes a file out again; its content is destroyed. */
    public void remove(LetterId id, long version, UUID annex) {
        var letter = own.current(id, version);
        var gone = letter.requireAnnex(annex);
        var changed = letter.without(annex, person.require().username());
        annexes.drop(id, annex);
        save(letter, changed, "annex-removed", gone.fingerprint().shortened());
    }

    /** A file of a letter of the person's agency. */
    @Transactional(readOnly = true)
    public Opened open(LetterId id, UUID annex) {
        return opened(own.require(id), annex, annexes);
    }

    /** A file that was opened, exactly as it was signed. */
    @SuppressWarnings("ArrayRecordComponent") // on its way through
    public record Opened(Annex annex, byte[] content) {}

    static Opened opened(Letter letter, UUID annex, Annexes annexes) {
        var found = letter.requireAnnex(annex);
        return new Opened(found, found.requireSame(annexes.content(letter.id(), annex)));
    }

    private Optional<FieldFault> tooLarge(Letter letter, Chosen file) {
        if (file.content().length > settings.largest().toBytes()) {
            return Optional.of(
                    fault("letters.annex-large", file.name(), settings.largest().toMegabytes()));
        }
        long all = letter.content().text().annexes().stream().mapToLong(Annex::size).sum();
        return all + file.content().length > settings.all().toBytes()
                ? Optional.of(
                        fault("letters.annexes-large", file.name(), settings.all().toMegabytes()))
                : Optional.empty();
    }

    /** Names of files may name persons: notes tell none. */
    private void save(Letter before, Letter changed, String what, String which) {
        letters.save(changed, clock.instant());
        record.changed(before, changed, what, which);
    }

    private static FieldFault fault(String code, Object... args) {
        return FieldFault.of(FIELD, code, args);
    }
}
