package org.yangguang.screening.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.yangguang.org.Agencies;
import org.yangguang.org.AgencyId;
import org.yangguang.screening.domain.checks.Screener;
import org.yangguang.screening.domain.words.Lexicon;
import org.yangguang.screening.domain.words.StarterLists;
import org.yangguang.screening.domain.words.Topic;
import org.yangguang.screening.domain.words.Word;

/**
 * The word lists of each office (词表). What finds them is built once for each version; until an
 * office has written into its lists, it has those that the program brings.
 */
@Service
public class WordLists {

    /** Changes when a rule in the program does, so that contents are judged anew. */
    private static final int RULES = 1;

    private final Words words;
    private final Agencies agencies;
    private final Map<AgencyId, ScreeningWords> ready = new ConcurrentHashMap<>();

    WordLists(Words words, Agencies agencies) {
        this.words = words;
        this.agencies = agencies;
    }

    /** The lists of the office as they are now. */
    public ScreeningWords of(AgencyId agency) {
        var own = published(agency);
        var version =
                RULES + "." + words.version(agency) + "." + Integer.toHexString(own.hashCode());
        var known = ready.get(agency);
        if (known != null && known.version().equals(version)) {
            return known;
        }
        var all =
                new ArrayList<>(
                        words.version(agency) == 0 ? StarterLists.words() : words.active(agency));
        all.addAll(own);
        var made = new ScreeningWords(version, List.copyOf(all), new Screener(Lexicon.of(all)));
        ready.put(agency, made);
        return made;
    }

    /** What the office publishes of itself needs no leave. */
    private List<Word> published(AgencyId agency) {
        var contact = agencies.require(agency).contact();
        return Stream.concat(
                        Stream.of(contact.phone(), contact.fax())
                                .filter(phone -> !phone.isBlank())
                                .map(phone -> Word.of(Topic.ALLOWED_PHONE, phone)),
                        Stream.of(contact.email())
                                .filter(email -> !email.isBlank())
                                .map(email -> Word.of(Topic.ALLOWED_EMAIL, email)))
                .toList();
    }
}
