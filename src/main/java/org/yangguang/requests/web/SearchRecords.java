package org.yangguang.requests.web;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yangguang.org.Agencies;
import org.yangguang.requests.application.CaseSearches;
import org.yangguang.requests.application.SearchDesk;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.search.SearchStep;
import org.yangguang.requests.domain.search.SearchTask;
import org.yangguang.requests.paper.SearchRecordPaper;
import org.yangguang.shared.ChinaTime;

/** Makes the search record of a case: as page and on paper. */
@Component
class SearchRecords {

    private final CaseSearches searches;
    private final SearchDesk desk;
    private final Agencies agencies;

    SearchRecords(CaseSearches searches, SearchDesk desk, Agencies agencies) {
        this.searches = searches;
        this.desk = desk;
        this.agencies = agencies;
    }

    SearchRecordPage page(Request request) {
        var record = searches.recordOf(request.id());
        return new SearchRecordPage(
                request.id().toString(),
                agencies.require(request.agency()).name(),
                request.number(),
                request.wanted(),
                request.receivedOn().toString(),
                record.tasks().stream().map(this::entry).toList(),
                record.tasks().isEmpty()
                        ? List.of()
                        : record.doubts().stream().map(doubt -> "search.doubt." + doubt).toList());
    }

    byte[] pdf(Request request) {
        var record = searches.recordOf(request.id());
        var files = record.tasks().stream().collect(Collectors.toMap(SearchTask::id, this::names));
        return SearchRecordPaper.of(
                        agencies.require(request.agency()).name(),
                        request,
                        record,
                        files,
                        UnaryOperator.identity(),
                        true)
                .pdf();
    }

    private List<String> names(SearchTask task) {
        return desk.files(task).stream().map(Attachment::name).toList();
    }

    private SearchRecordPage.Entry entry(SearchTask task) {
        return new SearchRecordPage.Entry(
                SearchListController.LIST + "/" + task.id(),
                task.searcher().name(),
                task.what(),
                signed(task.steps().getFirst()),
                task.dueOn().toString(),
                "search.state." + task.state().code(),
                task.state().report(),
                task.reported()
                        .filter(_ -> task.state().report().isPresent())
                        .map(SearchRecords::signed)
                        .orElse(""),
                task.confirmed()
                        .filter(_ -> task.state().report().isPresent())
                        .map(SearchRecords::signed)
                        .orElse(""),
                names(task));
    }

    private static String signed(SearchStep step) {
        return step.by() + " " + ChinaTime.minuteOf(step.at());
    }
}
