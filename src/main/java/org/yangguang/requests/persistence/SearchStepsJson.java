package org.yangguang.requests.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yangguang.requests.domain.search.SearchEvent;
import org.yangguang.requests.domain.search.SearchReport;
import org.yangguang.requests.domain.search.SearchStep;
import org.yangguang.requests.domain.search.Searcher;
import tools.jackson.databind.json.JsonMapper;

/** The steps of a search task as one text, before it is sealed: a list of flat rows. */
final class SearchStepsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SearchStepsJson() {}

    /**
     * One step, flat.
     *
     * @param on the day that the step names
     * @param yes whether the day follows the plan, or the report is complete
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String kind,
            @Nullable Searcher searcher,
            @Nullable LocalDate on,
            @Nullable Boolean yes,
            @Nullable String text,
            @Nullable String more,
            @Nullable SearchReport report,
            String by,
            Instant at) {}

    static String write(List<SearchStep> steps) {
        return JSON.writeValueAsString(steps.stream().map(SearchStepsJson::row).toList());
    }

    static List<SearchStep> read(String json) {
        return List.of(JSON.readValue(json, Row[].class)).stream()
                .map(row -> new SearchStep(event(row), row.by(), row.at()))
                .toList();
    }

    private static Row row(SearchStep step) {
        return switch (step.event()) {
            case SearchEvent.Asked(var who, var what, var due, var planned) ->
                    row("ASKED", who, due, planned, what, null, null, step);
            case SearchEvent.MoreTimeWanted(var until, var reason) ->
                    row("MORE_TIME_WANTED", null, until, null, reason, null, null, step);
            case SearchEvent.MoreTimeRefused(var reason) -> said("MORE_TIME_REFUSED", reason, step);
            case SearchEvent.DueMoved(var due, var planned, var why) ->
                    row("DUE_MOVED", null, due, planned, why, null, null, step);
            case SearchEvent.HandedBack(var reason, var others) ->
                    row("HANDED_BACK", null, null, null, reason, others, null, step);
            case SearchEvent.Reported(var report, var complete) ->
                    row("REPORTED", null, null, complete, null, null, report, step);
            case SearchEvent.Confirmed(var opinion) -> said("CONFIRMED", opinion, step);
            case SearchEvent.SentBack(var reason) -> said("SENT_BACK", reason, step);
            case SearchEvent.Withdrawn(var reason) -> said("WITHDRAWN", reason, step);
        };
    }

    private static Row said(String kind, String text, SearchStep step) {
        return row(kind, null, null, null, text, null, null, step);
    }

    private static Row row(
            String kind,
            @Nullable Searcher searcher,
            @Nullable LocalDate on,
            @Nullable Boolean yes,
            @Nullable String text,
            @Nullable String more,
            @Nullable SearchReport report,
            SearchStep step) {
        return new Row(kind, searcher, on, yes, text, more, report, step.by(), step.at());
    }

    private static SearchEvent event(Row row) {
        var text = Objects.requireNonNullElse(row.text(), "");
        boolean yes = Boolean.TRUE.equals(row.yes());
        return switch (row.kind()) {
            case "ASKED" ->
                    new SearchEvent.Asked(
                            Objects.requireNonNull(row.searcher()), text, day(row), yes);
            case "MORE_TIME_WANTED" -> new SearchEvent.MoreTimeWanted(day(row), text);
            case "MORE_TIME_REFUSED" -> new SearchEvent.MoreTimeRefused(text);
            case "DUE_MOVED" -> new SearchEvent.DueMoved(day(row), yes, text);
            case "HANDED_BACK" ->
                    new SearchEvent.HandedBack(text, Optional.ofNullable(row.more()).orElse(""));
            case "REPORTED" -> new SearchEvent.Reported(Objects.requireNonNull(row.report()), yes);
            case "CONFIRMED" -> new SearchEvent.Confirmed(text);
            case "SENT_BACK" -> new SearchEvent.SentBack(text);
            case "WITHDRAWN" -> new SearchEvent.Withdrawn(text);
            default -> throw new IllegalStateException("no such step of a search: " + row.kind());
        };
    }

    private static LocalDate day(Row row) {
        return Objects.requireNonNull(row.on());
    }
}
