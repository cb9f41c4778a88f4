package org.yangguang.ledgers.reading;

import java.util.regex.Pattern;

/**
 * Text in a cell of CSV. What an applicant wrote must not run as a formula in an officer's
 * spreadsheet, so an apostrophe goes before it, as people type one there; read again, it goes away.
 */
public final class CsvText {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@].*", Pattern.DOTALL);

    private CsvText() {}

    public static String written(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
