package org.yangguang.requests.web;

import java.util.List;
import java.util.Optional;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.web.DayStrip;

/**
 * The requests under way by the working days left (看板).
 *
 * @param sub how the whole stands, in a line
 * @param first the case that is most urgent, whose days are told below the board
 */
public record BoardPage(
        String sub,
        ListQuery query,
        List<ListFilter> filters,
        boolean mayRegister,
        List<Column> columns,
        Optional<Card> first) {

    /**
     * One column of days.
     *
     * @param title message code of its heading
     * @param tone class of its cards
     * @param many how many stand there
     * @param cards those due first; the list of requests has the others
     */
    public record Column(String title, String tone, int many, List<Card> cards) {

        /** How many are not shown. */
        public int others() {
            return many - cards.size();
        }
    }

    /**
     * One request.
     *
     * @param left what remains, as a short tag
     * @param leftTone colour of the tag
     * @param next what the plan of the case wants next, empty while its clock stands
     */
    public record Card(
            String url,
            String number,
            String title,
            String note,
            String left,
            String leftTone,
            String receivedOn,
            String dueOn,
            DayStrip strip,
            String next) {

        /** The same with what is next. */
        Card planned(String step) {
            return new Card(
                    url, number, title, note, left, leftTone, receivedOn, dueOn, strip, step);
        }
    }
}
