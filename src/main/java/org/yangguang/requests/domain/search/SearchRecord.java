package org.yangguang.requests.domain.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yangguang.shared.ChinaTime;

/**
 * All searches of a case together (检索记录): the proof of a full and reasonable search
 * (最高人民法院指导案例101号).
 */
public record SearchRecord(List<SearchTask> tasks) {

    /** As long as a field of a letter may be. */
    private static final int LONGEST = 4_000;

    public SearchRecord {
        tasks = List.copyOf(tasks);
    }

    /** The tasks that were answered. */
    public List<SearchTask> answered() {
        return tasks.stream().filter(task -> task.state() instanceof SearchState.Answered).toList();
    }

    public List<SearchTask> open() {
        return tasks.stream().filter(task -> task.state().isOpen()).toList();
    }

    /** The day on which the last office had answered; none while one still searches. */
    public Optional<LocalDate> completedOn() {
        return open().isEmpty()
                ? answered().stream()
                        .flatMap(
                                task ->
                                        Stream.concat(
                                                task.reported().stream(),
                                                task.confirmed().stream()))
                        .map(step -> ChinaTime.dateOf(step.at()))
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** What speaks against saying that the information does not exist (R12), as message codes. */
    public List<Doubt> doubts() {
        var doubts = new ArrayList<Doubt>();
        if (answered().isEmpty()) {
            doubts.add(Doubt.NOBODY_ANSWERED);
        } else if (reports().noneMatch(report -> !report.anythingFound())) {
            doubts.add(Doubt.NOBODY_WITHOUT);
        }
        if (!open().isEmpty()) {
            doubts.add(Doubt.SOMEBODY_SEARCHES);
        }
        if (reports().anyMatch(SearchReport::anythingFound)) {
            doubts.add(Doubt.SOMEBODY_FOUND);
        }
        return doubts;
    }

    /** A reason to doubt that the information does not exist. */
    public enum Doubt {
        /** Without a single answer nothing can be said: this one refuses. */
        NOBODY_ANSWERED,
        NOBODY_WITHOUT,
        SOMEBODY_SEARCHES,
        SOMEBODY_FOUND
    }

    private Stream<SearchReport> reports() {
        return answered().stream().flatMap(task -> task.state().report().stream());
    }

    /**
     * What a letter tells of the searches (检索情况): which offices looked where, with which words,
     * when. Those who searched are named in the record and not in the letter.
     */
    public String inALetter() {
        var all = answered().stream().map(SearchRecord::told).collect(Collectors.joining("\n"));
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST - 1) + "…";
    }

    private static String told(SearchTask task) {
        var report = task.state().report().orElseThrow();
        return "%s于%s至%s检索：%s；结果：%s。"
                .formatted(
                        task.searcher().name(),
                        chinese(report.from()),
                        chinese(report.until()),
                        report.placesInWords(),
                        report.result().label());
    }

    private static String chinese(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
