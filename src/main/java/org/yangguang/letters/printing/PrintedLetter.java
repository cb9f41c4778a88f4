package org.yangguang.letters.printing;

import java.util.Optional;
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

    /** The note below the date: whom to ask. */
    public String note() {
        return text.contact().isBlank() ? "" : "（联系方式：" + text.contact() + "）";
    }
}
