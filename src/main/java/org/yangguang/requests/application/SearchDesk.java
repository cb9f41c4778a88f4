package org.yangguang.requests.application;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.org.Agencies;
import org.yangguang.org.AgencyId;
import org.yangguang.org.Offices;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.requests.domain.Attachments;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Requests;
import org.yangguang.requests.domain.SearchTaskId;
import org.yangguang.requests.domain.search.SearchEvent;
import org.yangguang.requests.domain.search.SearchReport;
import org.yangguang.requests.domain.search.SearchTask;
import org.yangguang.requests.domain.search.SearchTasks;
import org.yangguang.requests.domain.search.Searcher;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/**
 * Handing search tasks to offices and answering them (交办检索、检索反馈). Each deed names the version of
 * the task that the person had before him.
 */
@Service
@Transactional
public class SearchDesk {

    private final SearchTasks tasks;
    private final Requests requests;
    private final Attachments attachments;
    private final CaseSearches searches;
    private final SearchAccess access;
    private final SearchNews news;
    private final Offices offices;
    private final Agencies agencies;
    private final AuditTrail audit;
    private final CurrentPerson person;
    private final Clock clock;

    SearchDesk(
            SearchTasks tasks,
            Requests requests,
            Attachments attachments,
            CaseSearches searches,
            SearchAccess access,
            SearchNews news,
            Offices offices,
            Agencies agencies,
            AuditTrail audit,
            CurrentPerson person,
            Clock clock) {
        this.tasks = tasks;
        this.requests = requests;
        this.attachments = attachments;
        this.searches = searches;
        this.access = access;
        this.news = news;
        this.offices = offices;
        this.agencies = agencies;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /** All who can be asked: the agency's offices, then the units affiliated with it. */
    @Transactional(readOnly = true)
    public List<Searcher> searchers(AgencyId agency) {
        return Stream.concat(
                        offices.of(agency).stream()
                                .map(
                                        office ->
                                                new Searcher(
                                                        agency,
                                                        Optional.of(office.id()),
                                                        office.name())),
                        agencies.affiliatedWith(agency).stream()
                                .map(
                                        unit ->
                                                new Searcher(
                                                        unit.id(), Optional.empty(), unit.name())))
                .toList();
    }

    /** The task, for those who may see it; others do not learn that there is one. */
    @Transactional(readOnly = true)
    public SearchTask require(SearchTaskId id) {
        var task = tasks.require(id);
        if (!access.maySee(task)) {
            throw Refusal.notFound("search.unknown", id + " is not for this person");
        }
        return task;
    }

    /** Refuses those who may not answer it, before they send files. */
    @Transactional(readOnly = true)
    public void requireAnswerable(SearchTaskId id) {
        access.requireAnswers(require(id));
    }

    /** The case of a task. */
    @Transactional(readOnly = true)
    public Request caseOf(SearchTask task) {
        return requests.require(task.request());
    }

    /**
     * Asks each of them to search.
     *
     * @param due empty to follow the plan of the case
     * @return the tasks in the order of those asked
     */
    public List<SearchTaskId> ask(
            RequestId id, List<Searcher> whom, String what, Optional<LocalDate> due) {
        var request = requests.require(id);
        access.requireDirects(request.agency());
        if (!request.course().isOpen()) {
            throw Refusal.conflict("request.closed", id + " is closed", request.number());
        }
        if (whom.isEmpty()) {
            throw Refusal.invalid("search.nobody", request.number());
        }
        if (due.filter(ChinaTime.today(clock)::isAfter).isPresent()) {
            throw Refusal.invalid("search.due-past", request.number() + " due " + due);
        }
        var asked = new ArrayList<SearchTaskId>();
        for (var searcher : whom) {
            var task =
                    SearchTask.asked(
                            SearchTaskId.next(),
                            request.agency(),
                            id,
                            request.number(),
                            new SearchEvent.Asked(
                                    searcher,
                                    what.strip(),
                                    due.orElseGet(() -> searches.searchByIfAskedNow(request)),
                                    due.isEmpty()),
                            person.require().name(),
                            clock.instant());
            tasks.add(task);
            tell(task, "asked");
            news.asked(task);
            asked.add(task.id());
        }
        return asked;
    }

    /**
     * The office says what it found and where it looked.
     *
     * @param token of the form, whose files go with it
     */
    public SearchTask report(SearchTaskId id, long version, UUID token, SearchReport report) {
        var task = current(id, version);
        access.requireAnswers(task);
        var after = keep(task, new SearchEvent.Reported(report, access.needsNoHead(task)));
        attachments.attach(token, id);
        news.reported(after);
        return after;
    }

    /** The office says that it is not its matter. */
    public SearchTask handBack(SearchTaskId id, long version, String reason, String others) {
        var task = current(id, version);
        access.requireAnswers(task);
        var after = keep(task, new SearchEvent.HandedBack(reason.strip(), others.strip()));
        news.handedBack(after);
        return after;
    }

    /** The office asks for more time. */
    public SearchTask wantTime(SearchTaskId id, long version, LocalDate until, String reason) {
        var task = current(id, version);
        access.requireAnswers(task);
        var after = keep(task, new SearchEvent.MoreTimeWanted(until, reason.strip()));
        news.timeWanted(after);
        return after;
    }

    /** The head of the office confirms what it answered. */
    public SearchTask confirm(SearchTaskId id, long version, String opinion) {
        var task = current(id, version);
        access.requireConfirms(task);
        var after = keep(task, new SearchEvent.Confirmed(opinion.strip()));
        news.reported(after);
        return after;
    }

    /** The head, or later the disclosure office, wants it searched again. */
    public SearchTask sendBack(SearchTaskId id, long version, String reason) {
        var task = current(id, version);
        if (!access.mayConfirm(task)) {
            access.requireDirects(task.agency());
        }
        requireOpenCase(task);
        var after = keep(task, new SearchEvent.SentBack(reason.strip()));
        news.sentBack(after);
        return after;
    }

    /** The disclosure office sets another internal day. */
    public SearchTask moveDue(SearchTaskId id, long version, LocalDate until, String why) {
        var task = current(id, version);
        access.requireDirects(task.agency());
        var after = keep(task, new SearchEvent.DueMoved(until, false, why.strip()));
        news.timeDecided(after);
        return after;
    }

    /** The disclosure office does not give the time that was asked for. */
    public SearchTask refuseTime(SearchTaskId id, long version, String reason) {
        var task = current(id, version);
        access.requireDirects(task.agency());
        var after = keep(task, new SearchEvent.MoreTimeRefused(reason.strip()));
        news.timeDecided(after);
        return after;
    }

    /** The disclosure office needs no answer any more. */
    public SearchTask withdraw(SearchTaskId id, long version, String reason) {
        var task = current(id, version);
        access.requireDirects(task.agency());
        var after = keep(task, new SearchEvent.Withdrawn(reason.strip()));
        news.withdrawn(after);
        return after;
    }

    /** The files that a search found. */
    @Transactional(readOnly = true)
    public List<Attachment> files(SearchTask task) {
        return attachments.of(task.id());
    }

    /** Opens a file that a search found; that somebody did stays in the audit trail. */
    public Uploading.Opened open(SearchTaskId id, UUID file) {
        var task = require(id);
        var attachment =
                attachments.of(id).stream()
                        .filter(one -> one.id().equals(file))
                        .findFirst()
                        .orElseThrow(
                                () -> Refusal.notFound("submission.unknown-file", "file " + file));
        audit.record(
                "search.file-read",
                "search:" + id,
                Map.of("case", task.number(), "file", file.toString()));
        return new Uploading.Opened(
                attachment, new ByteArrayInputStream(attachments.content(id, file)));
    }

    private void requireOpenCase(SearchTask task) {
        if (!caseOf(task).course().isOpen()) {
            throw Refusal.conflict("request.closed", task.request() + " is closed", task.number());
        }
    }

    private SearchTask current(SearchTaskId id, long version) {
        var task = require(id);
        if (task.version() != version) {
            throw new OptimisticLockingFailureException(
                    "search task " + id + " has version " + task.version() + ", not " + version);
        }
        return task;
    }

    private SearchTask keep(SearchTask task, SearchEvent event) {
        var after =
                task.with(
                        event,
                        person.require().name(),
                        clock.instant(),
                        caseOf(task).receivedOn(),
                        ChinaTime.today(clock));
        tasks.save(after);
        tell(after, nameOf(event));
        return after;
    }

    private void tell(SearchTask task, String what) {
        audit.record(
                "search." + what,
                "search:" + task.id(),
                Map.of(
                        "case", task.number(),
                        "searcher", task.searcher().name(),
                        "state", task.state().code(),
                        "due", task.dueOn().toString(),
                        "result",
                                task.state()
                                        .report()
                                        .map(report -> report.result().name())
                                        .orElse("")));
    }

    /** The event's name in the audit trail. */
    static String nameOf(SearchEvent event) {
        return switch (event) {
            case SearchEvent.Asked _ -> "asked";
            case SearchEvent.MoreTimeWanted _ -> "more-time-wanted";
            case SearchEvent.MoreTimeRefused _ -> "more-time-refused";
            case SearchEvent.DueMoved _ -> "due-moved";
            case SearchEvent.HandedBack _ -> "handed-back";
            case SearchEvent.Reported _ -> "reported";
            case SearchEvent.Confirmed _ -> "confirmed";
            case SearchEvent.SentBack _ -> "sent-back";
            case SearchEvent.Withdrawn _ -> "withdrawn";
        };
    }
}
