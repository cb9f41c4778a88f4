package org.yangguang.letters.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.domain.Letter;
import org.yangguang.letters.domain.LetterBatch;
import org.yangguang.letters.domain.LetterBatches;
import org.yangguang.letters.domain.Letters;
import org.yangguang.letters.domain.Postings;

/** Who is to be posted what (交寄清单): for labels, and for the postal enterprise to stamp. */
@Service
public class PostingList {

    private final LetterBatches batches;
    private final Postings postings;
    private final Letters letters;
    private final Togethers togethers;
    private final BatchRecord record;
    private final CurrentPerson person;

    PostingList(
            LetterBatches batches,
            Postings postings,
            Letters letters,
            Togethers togethers,
            BatchRecord record,
            CurrentPerson person) {
        this.batches = batches;
        this.postings = postings;
        this.letters = letters;
        this.togethers = togethers;
        this.record = record;
        this.person = person;
    }

    /**
     * A letter to be posted.
     *
     * @param number 发文字号
     */
    public record Line(String caseNumber, String number, String addressee, String address) {}

    /** Issued letters that go by post and were not posted yet; that names were read is noted. */
    @Transactional
    public List<Line> of(LetterBatch batch) {
        var lines = postings.toPostNow(batch).stream().map(caseId -> line(batch, caseId)).toList();
        record.note(batch, "posting-list-read", Map.of("letters", Integer.toString(lines.size())));
        return lines;
    }

    private Line line(LetterBatch batch, UUID caseId) {
        var letter =
                letters.require(
                        batch.agency(), batches.require(batch, caseId).letter().orElseThrow());
        return new Line(
                letter.subject().number(),
                number(letter),
                letter.content().values().text(LetterField.ADDRESSEE),
                togethers
                        .keeper(batch.togetherKind())
                        .postalAddress(person.require().agency(), caseId));
    }

    private static String number(Letter letter) {
        return letter.issue().map(issued -> issued.number().toString()).orElse("");
    }
}
