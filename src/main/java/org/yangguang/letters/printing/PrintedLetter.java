package org.yangguang.letters.printing;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.yangguang.letters.domain.Annex;
import org.yangguang.letters.domain.ChineseDate;
import org.yangguang.letters.domain.Letter;
import org.yangguang.letters.domain.LetterState.Issued;
import org.yangguang.letters.domain.LetterText;

/** A letter as it goes on paper: what was signed, and number and date once it is issued. */
public record PrintedLetter(LetterText text, Optional<Issued> issue) {

    /** Stands where number and date will be, as long as there are none. */
    private static final String NO_NUMBER = "（签发时编号）";

    private static final String NO_DATE = "（签发日期）";

    public static PrintedLetter of(Letter letter) {
        return new PrintedLetter(letter.content().text(), letter.issue());
    }

    /** The same for a copy that does not show everything. */
    public PrintedLetter showing(UnaryOperator<String> shown) {
        return new PrintedLetter(
                new LetterText(
                        text.agency(),
                        text.title(),
                        shown.apply(text.addressee()),
                        text.paragraphs().stream().map(shown).toList(),
                        text.remedies(),
                        text.contact(),
                        text.annexes().stream()
                                .map(annex -> annex.named(shown.apply(annex.name())))
                                .toList()),
                issue);
    }

    public String number() {
        return issue.map(issued -> issued.number().toString()).orElse(NO_NUMBER);
    }

    public String date() {
        return issue.map(issued -> ChineseDate.of(issued.on())).orElse(NO_DATE);
    }

    /** A name for its file: number and heading. */
    public String fileName() {
        return issue.map(issued -> issued.number().toString()).orElse("草稿") + text.title();
    }

    /** The lines below the text that name the files (附件说明，GB/T 9704). */
    public List<String> annexes() {
        var names = text.annexes().stream().map(Annex::name).toList();
        if (names.size() < 2) {
            return names.stream().map(name -> "附件：" + name).toList();
        }
        return IntStream.range(0, names.size())
                .mapToObj(at -> (at == 0 ? "附件：" : "") + (at + 1) + ". " + names.get(at))
                .toList();
    }

    /** The note below the date: whom to ask. */
    public String note() {
        return text.contact().isBlank() ? "" : "（联系方式：" + text.contact() + "）";
    }
}
