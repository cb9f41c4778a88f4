package org.yangguang.shared.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.TodayPage.Line;
import org.yangguang.shared.web.TodayPage.Urgency;

/** What waits for the person signed in, from all modules, what is due first before the others. */
@Component
class DeskTasks {

    private final ObjectProvider<DeskTask.Source> sources;
    private final Clock clock;
    private final Calendars calendars;

    DeskTasks(ObjectProvider<DeskTask.Source> sources, Clock clock, Calendars calendars) {
        this.sources = sources;
        this.clock = clock;
        this.calendars = calendars;
    }

    List<Line> lines() {
        return sources.stream()
                .flatMap(source -> source.waiting().stream())
                .map(this::line)
                .sorted(
                        Comparator.comparing(Line::urgency)
                                .thenComparing(line -> line.task().dueOn().isEmpty())
                                .thenComparing(
                                        line ->
                                                line.task()
                                                        .dueOn()
                                                        .map(Object::toString)
                                                        .orElse("")))
                .toList();
    }

    /** How many of them should not wait longer: all but what is due later. */
    int pressing() {
        return (int) lines().stream().filter(line -> line.urgency() != Urgency.LATER).count();
    }

    private Line line(DeskTask task) {
        var today = ChinaTime.today(clock);
        if (task.dueOn().isEmpty()) {
            return new Line(task, Urgency.UNDATED, 0);
        }
        var due = task.dueOn().get();
        if (today.isAfter(due)) {
            return new Line(task, Urgency.LATE, calendars.current().workingDaysBetween(due, today));
        }
        int left = calendars.current().workingDaysBetween(today, due);
        return new Line(task, left <= 3 ? Urgency.SOON : Urgency.LATER, left);
    }
}
