package org.yangguang.requests.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.Searches;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Requests;
import org.yangguang.requests.domain.search.SearchReport;
import org.yangguang.requests.domain.search.SearchTask;
import org.yangguang.requests.domain.search.SearchedPlace;
import org.yangguang.shared.Refusal;

/** Searches of cases that are known by their number. */
@Component
@Transactional
class SearchesByNumber implements Searches {

    private final Requests requests;
    private final SearchDesk desk;
    private final CaseSearches searches;
    private final CurrentPerson person;

    SearchesByNumber(
            Requests requests, SearchDesk desk, CaseSearches searches, CurrentPerson person) {
        this.requests = requests;
        this.desk = desk;
        this.searches = searches;
        this.person = person;
    }

    @Override
    public void ask(AgencyId agency, String number, List<String> offices, String what) {
        var whom =
                desk.searchers(agency).stream()
                        .filter(one -> offices.contains(one.name()))
                        .toList();
        desk.ask(request(agency, number).id(), whom, what, Optional.empty());
    }

    @Override
    public void answer(AgencyId agency, String number, Looked looked) {
        var task = own(agency, number);
        var result =
                looked.found().isEmpty()
                        ? SearchReport.Result.NOT_FOUND
                        : SearchReport.Result.FOUND;
        desk.report(
                task.id(),
                task.version(),
                UUID.randomUUID(),
                new SearchReport(
                        result,
                        List.of(
                                new SearchedPlace(
                                        SearchedPlace.Kind.SYSTEM,
                                        looked.system(),
                                        looked.words())),
                        looked.people(),
                        looked.on(),
                        looked.on(),
                        looked.found(),
                        ""));
    }

    @Override
    public void confirm(AgencyId agency, String number, String opinion) {
        var task = own(agency, number);
        desk.confirm(task.id(), task.version(), opinion);
    }

    /** The open task of the acting person's office. */
    private SearchTask own(AgencyId agency, String number) {
        var me = person.require();
        return searches.recordOf(request(agency, number).id()).open().stream()
                .filter(task -> task.searcher().has(me.agency(), me.office()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("search.unknown", number));
    }

    private Request request(AgencyId agency, String number) {
        return requests.find(agency, number)
                .orElseThrow(() -> Refusal.notFound("request.unknown", number));
    }
}
