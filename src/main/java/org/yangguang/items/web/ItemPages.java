package org.yangguang.items.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.items.ItemColumn;
import org.yangguang.items.ItemColumns;
import org.yangguang.items.application.ContentChanges;
import org.yangguang.items.application.ContentChanges.Change;
import org.yangguang.items.application.ItemScreening;
import org.yangguang.items.application.Reviewing;
import org.yangguang.items.domain.Item;
import org.yangguang.items.domain.ItemState;
import org.yangguang.items.domain.Items;
import org.yangguang.items.persistence.DeskItemRows;
import org.yangguang.release.PublicLog;
import org.yangguang.release.ReleaseSubject;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.TimelineStep;
import org.yangguang.shared.web.Words;

/** Makes the page of one item for the person who looks. */
@Component
class ItemPages {

    private final DeskItemRows rows;
    private final ItemColumns columns;
    private final Items items;
    private final Reviewing reviewing;
    private final ItemScreening screening;
    private final ScreeningPanels panels;
    private final Accounts accounts;
    private final PublicLog log;
    private final CurrentPerson person;
    private final Words words;

    ItemPages(
            DeskItemRows rows,
            ItemColumns columns,
            Items items,
            Reviewing reviewing,
            ItemScreening screening,
            ScreeningPanels panels,
            Accounts accounts,
            PublicLog log,
            CurrentPerson person,
            Words words) {
        this.rows = rows;
        this.columns = columns;
        this.items = items;
        this.reviewing = reviewing;
        this.screening = screening;
        this.panels = panels;
        this.accounts = accounts;
        this.log = log;
        this.person = person;
        this.words = words;
    }

    ItemPage of(Item item, Locale locale) {
        var me = person.require().username();
        boolean mine = item.author().equals(me) && person.may("item:draft");
        var state = item.state();
        boolean editable = state instanceof ItemState.Draft || state instanceof ItemState.Returned;
        return new ItemPage(
                item.id().toString(),
                item.content(),
                columns.find(item.agency(), item.content().column())
                        .map(ItemColumn::name)
                        .orElse(""),
                accounts.namesOf(List.of(item.author())).getOrDefault(item.author(), item.author()),
                state.code(),
                tone(state),
                signableBy(me, item).map(ReviewStep::name),
                item.content().fingerprint().hex(),
                state instanceof ItemState.Returned(_, var reason) ? reason : "",
                item.id().url(),
                log.entryOf(new ReleaseSubject("item", item.id().toString())),
                screening.marked(item),
                panels.of(item, locale),
                mine && (editable || state instanceof ItemState.InReview),
                mine && editable,
                mine && editable,
                state instanceof ItemState.Published && person.may("item:withdraw"),
                changes(item),
                timeline(item, locale));
    }

    private List<Change> changes(Item item) {
        var submissions = rows.submissions(item.id());
        return item.waitingAt().isPresent() && submissions.size() == 2
                ? ContentChanges.between(submissions.get(1), submissions.get(0))
                : List.of();
    }

    /** The step that the person may sign now: the role fits, and he has not acted before. */
    private Optional<ReviewStep> signableBy(String me, Item item) {
        return item.state() instanceof ItemState.InReview(var step, var signatures)
                        && reviewing.maySign(step)
                        && !item.author().equals(me)
                        && signatures.stream().noneMatch(one -> one.person().equals(me))
                ? Optional.of(step)
                : Optional.empty();
    }

    private List<TimelineStep> timeline(Item item, Locale locale) {
        var notes = rows.notes(item.id());
        var names =
                accounts.namesOf(notes.stream().map(DeskItemRows.Done::person).distinct().toList());
        var steps = new ArrayList<TimelineStep>();
        for (var note : notes) {
            var step =
                    note.step().isEmpty()
                            ? ""
                            : words.of(locale, "items.step." + note.step()) + "：";
            steps.add(
                    TimelineStep.done(
                            step + words.of(locale, "items.what." + note.what()),
                            ChinaTime.minuteOf(note.at())
                                    + " "
                                    + names.getOrDefault(note.person(), note.person()),
                            note.text()));
        }
        item.waitingAt()
                .ifPresent(
                        now ->
                                items.chainOf(item.agency()).steps().stream()
                                        .filter(step -> step.compareTo(now) >= 0)
                                        .forEach(step -> steps.add(ahead(step, now, locale))));
        return steps;
    }

    private TimelineStep ahead(ReviewStep step, ReviewStep now, Locale locale) {
        var title = words.of(locale, "items.step." + step);
        return step == now
                ? TimelineStep.now(title, words.of(locale, "items.waiting"), "")
                : TimelineStep.toCome(title, "", "");
    }

    private static String tone(ItemState state) {
        return switch (state) {
            case ItemState.Draft _, ItemState.Discarded _ -> "grey";
            case ItemState.InReview _, ItemState.Approved _ -> "blue";
            case ItemState.Returned _ -> "gold";
            case ItemState.Published _ -> "green";
            case ItemState.Withdrawn _ -> "red";
        };
    }
}
