package org.yangguang.requests.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yangguang.requests.application.CaseSearches;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.requests.domain.Attachments;
import org.yangguang.requests.domain.search.SearchRecord;
import org.yangguang.requests.domain.search.SearchTask;
import org.yangguang.requests.paper.SearchRecordPaper;
import org.yangguang.shared.ChinaTime;

/** The search record, and what was found (检索记录). */
@Component
class SearchPieces implements Pieces {

    private final CaseSearches searches;
    private final Attachments attachments;

    SearchPieces(CaseSearches searches, Attachments attachments) {
        this.searches = searches;
        this.attachments = attachments;
    }

    @Override
    public List<BundleItem> of(FiledCase filed) {
        var request = filed.request();
        var masking = filed.masking();
        var record = searches.recordOf(request.id());
        if (record.tasks().isEmpty()) {
            return List.of();
        }
        var files =
                record.tasks().stream()
                        .collect(
                                Collectors.toMap(
                                        SearchTask::id, task -> attachments.of(task.id())));
        var names =
                files.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry ->
                                                entry.getValue().stream()
                                                        .map(Attachment::name)
                                                        .toList()));
        var items = new ArrayList<BundleItem>();
        items.add(
                BundleItem.drawn(
                        "search",
                        BundlePart.SEARCH,
                        "政府信息检索记录",
                        lastDay(record),
                        () ->
                                SearchRecordPaper.of(
                                                filed.agency().name(),
                                                request,
                                                record,
                                                names,
                                                masking::shown,
                                                !masking.hides())
                                        .sheets()));
        for (var task : record.tasks()) {
            for (var file : Objects.requireNonNull(files.get(task.id()))) {
                var item =
                        BundleItem.given(
                                file,
                                BundlePart.FOUND,
                                task.searcher().name() + "检索到：" + file.name(),
                                task.state().report().map(report -> report.until()),
                                () -> attachments.content(task.id(), file.id()));
                items.add(masking.hides() ? item.withheld("检索到的文件", FiledCase.THE_DISPUTE) : item);
            }
        }
        return items;
    }

    private static LocalDate lastDay(SearchRecord record) {
        return record.tasks().stream()
                .flatMap(task -> task.steps().stream())
                .map(step -> ChinaTime.dateOf(step.at()))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
