package org.yangguang.requests.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.org.Agencies;
import org.yangguang.org.AgencyKind;
import org.yangguang.requests.persistence.SearchLine;
import org.yangguang.requests.persistence.SearchLines;
import org.yangguang.requests.persistence.SearchLines.Reader;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.web.DeskTask;

/** Which search tasks the person signed in sees, and which of them wait for him. */
@Component
class SearchesOfReader {

    private static final ListQuery ACTIVE =
            new ListQuery(Map.of("state", "ACTIVE"), "due", false, 1, 200);

    private final SearchLines lines;
    private final CurrentPerson person;
    private final Agencies agencies;

    SearchesOfReader(SearchLines lines, CurrentPerson person, Agencies agencies) {
        this.lines = lines;
        this.person = person;
        this.agencies = agencies;
    }

    Reader reader() {
        var me = person.require();
        return new Reader(me.agency(), me.office(), mayAsk());
    }

    boolean mayAsk() {
        return person.may(Permission.REQUEST_ASSIGN);
    }

    /** Whether tasks of offices cannot reach him, because his account names none. */
    boolean hasNoOffice() {
        var me = person.require();
        return !mayAsk()
                && me.office().isEmpty()
                && agencies.require(me.agency()).kind() != AgencyKind.AFFILIATED_UNIT;
    }

    /**
     * What waits for the person: to search or to confirm for the own office; for the disclosure
     * office, to decide on more time.
     */
    List<SearchLine> waiting() {
        if (person.find().isEmpty() || !person.may(Permission.REQUEST_SEARCH)) {
            return List.of();
        }
        var me = person.require();
        boolean heads = person.may(Permission.REQUEST_SEARCH_CONFIRM);
        var own = lines.page(new Reader(me.agency(), me.office(), false), ACTIVE).rows();
        if (!mayAsk()) {
            return own.stream().filter(line -> heads || line.state().equals("OPEN")).toList();
        }
        var all = new Reader(me.agency(), me.office(), true);
        var decide =
                lines.page(all, ACTIVE).rows().stream()
                        .filter(line -> line.wantsTime() || own.contains(line));
        return decide.toList();
    }

    static DeskTask task(SearchLine line) {
        return new DeskTask(
                line.state().equals("TO_CONFIRM") ? "search.confirm" : "search.title",
                line.number() + " " + RequestPages.shortened(line.wanted()),
                SearchListController.LIST + "/" + line.id(),
                Optional.of(line.dueOn()),
                line.wantsTime() ? "search.wants-time" : "search.state." + line.state(),
                line.searcher());
    }
}
