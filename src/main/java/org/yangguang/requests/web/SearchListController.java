package org.yangguang.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yangguang.identity.Permission;
import org.yangguang.requests.domain.search.SearchReport;
import org.yangguang.requests.persistence.SearchLine;
import org.yangguang.requests.persistence.SearchLines;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.DeskTask;
import org.yangguang.shared.web.Words;

/** Search tasks (检索任务): those of the own office, or of all offices for the disclosure office. */
@Controller
class SearchListController {

    static final String LIST = "/desk/searches";

    private final SearchLines lines;
    private final SearchesOfReader reader;
    private final RequestPages pages;
    private final Words words;

    SearchListController(
            SearchLines lines, SearchesOfReader reader, RequestPages pages, Words words) {
        this.lines = lines;
        this.reader = reader;
        this.pages = pages;
        this.words = words;
    }

    /** Search tasks in the rail; the count is what waits for the person. */
    @Bean
    static DeskEntry searchesEntry(SearchesOfReader reader) {
        return new DeskEntry(
                "desk.section.requests",
                "search.title",
                LIST,
                312,
                Permission.REQUEST_SEARCH,
                () -> reader.waiting().size());
    }

    /** The same on the page of today. */
    @Bean
    static DeskTask.Source searchesToday(SearchesOfReader reader) {
        return () -> reader.waiting().stream().map(SearchesOfReader::task).toList();
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('request:search')")
    String list(@RequestParam Map<String, String> params, Model model, Locale locale) {
        var table = table(locale);
        var query = table.query(params);
        model.addAttribute("page", table.page(query, lines.page(reader.reader(), query)));
        model.addAttribute(
                "emptyText",
                words.of(locale, reader.hasNoOffice() ? "search.no-office" : "search.empty"));
        return "shared/desklist";
    }

    @GetMapping(LIST + ".xlsx")
    @PreAuthorize("hasAuthority('request:search')")
    void export(
            @RequestParam Map<String, String> params, HttpServletResponse response, Locale locale)
            throws IOException {
        var table = table(locale);
        var all = lines.all(reader.reader(), table.query(params));
        table.export(all.stream(), code -> words.of(locale, code), response);
    }

    private DeskList<SearchLine> table(Locale locale) {
        return new DeskList<>(
                "search.title",
                LIST,
                "due",
                List.of(
                        ListFilter.choice(
                                "state",
                                "search.col.state",
                                Stream.of(
                                                "ACTIVE",
                                                "OPEN",
                                                "TO_CONFIRM",
                                                "ANSWERED",
                                                "HANDED_BACK",
                                                "WITHDRAWN")
                                        .toList(),
                                state -> "search.state." + state),
                        ListFilter.choice(
                                "result",
                                "search.col.result",
                                List.of(SearchReport.Result.values()),
                                SearchReport.Result::label),
                        ListFilter.text("q", "search.filter.q")),
                List.of(
                        Column.text("number", "search.col.number", SearchLine::number),
                        Column.text(
                                "due",
                                "search.col.due",
                                line -> line.active() ? pages.left(line.dueOn(), locale) : ""),
                        Column.plain("dueOn", "search.col.due-on", line -> line.dueOn() + ""),
                        Column.plain(
                                "wanted",
                                "requests.col.wanted",
                                line -> RequestPages.shortened(line.wanted())),
                        Column.text("searcher", "search.col.searcher", SearchLine::searcher),
                        Column.text(
                                "state",
                                "search.col.state",
                                line -> words.of(locale, "search.state." + line.state())),
                        Column.plain(
                                "result",
                                "search.col.result",
                                line ->
                                        line.result().isEmpty()
                                                ? ""
                                                : SearchReport.Result.valueOf(line.result())
                                                        .label()),
                        Column.text("asked", "search.col.asked", line -> line.askedOn() + "")),
                line -> LIST + "/" + line.id());
    }
}
