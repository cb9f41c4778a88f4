package org.yangguang.letters.printing;

import org.yangguang.shared.print.ChinesePdf;

/** A letter as tagged PDF on A4, drawn from its page ({@link LetterHtml}). */
public final class LetterPdf {

    private LetterPdf() {}

    public static byte[] of(PrintedLetter letter) {
        return ChinesePdf.tagged(LetterHtml.of(letter));
    }
}
