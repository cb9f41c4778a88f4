package org.yangguang.ledgers;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yangguang.shared.web.Words;

/** Says in a sentence what is wrong in a cell. */
@Component
public class FaultWords {

    private final Words words;

    FaultWords(Words words) {
        this.words = words;
    }

    /** One fault as the API and the page show it. */
    public record Line(int row, String column, String value, String message) {}

    public Line line(RowFault fault, Locale locale) {
        var sentence = words.of(locale, "ledger.fault." + fault.rule(), fault.args().toArray());
        return new Line(fault.row(), fault.column(), fault.value(), sentence);
    }
}
