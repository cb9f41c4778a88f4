package org.yangguang.screening.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.org.AgencyId;
import org.yangguang.screening.domain.words.Topic;
import org.yangguang.screening.domain.words.Word;

/** The words of all offices, as they were kept. */
public interface Words {

    /** How often the office's lists changed; 0 for lists as the program brings them. */
    long version(AgencyId agency);

    /** Counts a change. */
    void changed(AgencyId agency);

    List<Word> active(AgencyId agency);

    Optional<Kept> find(AgencyId agency, UUID id);

    Optional<Kept> find(AgencyId agency, Topic list, String word);

    void add(AgencyId agency, List<NewWord> words, String person, Instant at);

    /** Ends an entry; it stays in the history. */
    void end(UUID id, String person, Instant at);

    /** A word that is to be kept. */
    record NewWord(Word word, String note) {}

    /** A word as it is kept. */
    record Kept(UUID id, Word word, String note) {}
}
