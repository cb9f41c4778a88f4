package org.yangguang.calendar;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask: which dates of their cases the calendar moved. */
@Component
public class CaseMoves {

    private final JdbcMoves moves;
    private final LiveCalendars calendars;

    CaseMoves(JdbcMoves moves, LiveCalendars calendars) {
        this.moves = moves;
        this.calendars = calendars;
    }

    /** A date that moved, and the notice that moved it. */
    public record Moved(DatedCases.MovedDate date, String notice) {}

    /** Those of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Moved> of(String source, UUID caseId) {
        return moves.ofCase(source, caseId).stream()
                .map(
                        line ->
                                new Moved(
                                        new DatedCases.MovedDate(
                                                "",
                                                line.getValue().label(),
                                                line.getValue().from(),
                                                line.getValue().to()),
                                        calendars
                                                .book()
                                                .entry(line.getKey())
                                                .map(MoveNotices::cited)
                                                .orElse("")))
                .toList();
    }
}
