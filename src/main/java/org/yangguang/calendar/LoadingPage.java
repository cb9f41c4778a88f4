package org.yangguang.calendar;

import java.util.List;
import java.util.Optional;
import org.yangguang.shared.web.FormState;

/**
 * The form of an arrangement, with what is wrong with its days beside them, and what it would move.
 *
 * @param amends the yearly notices that could be amended, each {@code key=words}
 * @param replaces the notices that it could stand in for
 * @param rows the days as they were read
 * @param remarks what is unusual about the year as a whole
 * @param wrong what is wrong with it
 * @param preview what would move; empty while there are faults
 */
public record LoadingPage(
        FormState form,
        List<String> years,
        List<String> amends,
        List<String> replaces,
        List<Row> rows,
        List<String> wrong,
        List<String> remarks,
        Optional<MovesCard> preview,
        String seen,
        boolean toConfirm) {

    /**
     * A day.
     *
     * @param line the line of the text that it stands on
     * @param text the line as it was typed, where it is no day
     */
    public record Row(
            int line,
            String on,
            String weekday,
            String kind,
            String festival,
            String text,
            List<String> wrong,
            List<String> remarks) {}
}
