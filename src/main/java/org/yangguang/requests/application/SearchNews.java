package org.yangguang.requests.application;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Role;
import org.yangguang.notice.Notice;
import org.yangguang.notice.Notices;
import org.yangguang.notice.Recipient;
import org.yangguang.requests.domain.search.SearchState;
import org.yangguang.requests.domain.search.SearchTask;
import org.yangguang.requests.domain.search.Searcher;

/** Tells the people concerned what became of a search task; numbers and offices, no persons. */
@Component
class SearchNews {

    private final Notices notices;

    SearchNews(Notices notices) {
        this.notices = notices;
    }

    void asked(SearchTask task) {
        toSearcher(task, "请于 " + task.dueOn() + " 前检索并反馈");
    }

    /** To the head while he has to confirm it, then to the disclosure office. */
    void reported(SearchTask task) {
        if (task.state() instanceof SearchState.ToConfirm) {
            tell(headsOf(task.searcher()), task, "检索情况待科室负责人确认");
        } else {
            var result = task.state().report().map(report -> report.result().label()).orElse("");
            toDisclosureOffice(task, task.searcher().name() + "已反馈：" + result);
        }
    }

    void handedBack(SearchTask task) {
        toDisclosureOffice(task, task.searcher().name() + "退回任务，请另行交办");
    }

    void timeWanted(SearchTask task) {
        toDisclosureOffice(task, task.searcher().name() + "申请延长检索时限");
    }

    void timeDecided(SearchTask task) {
        toSearcher(task, "检索时限为 " + task.dueOn());
    }

    void sentBack(SearchTask task) {
        toSearcher(task, "退回补充检索，时限 " + task.dueOn());
    }

    void withdrawn(SearchTask task) {
        toSearcher(task, "任务已撤销");
    }

    /** Everybody of the office or unit who searches. */
    static List<Recipient> peopleOf(Searcher searcher) {
        return Stream.concat(Stream.of(holders(searcher, Role.OFFICER)), headsOf(searcher).stream())
                .toList();
    }

    private static List<Recipient> headsOf(Searcher searcher) {
        return List.of(holders(searcher, Role.OFFICE_HEAD));
    }

    private static Recipient holders(Searcher searcher, Role role) {
        return searcher.office()
                .<Recipient>map(
                        office -> new Recipient.OfficeHolders(searcher.agency(), office, role))
                .orElseGet(() -> new Recipient.Holders(searcher.agency(), role));
    }

    private void toSearcher(SearchTask task, String what) {
        tell(peopleOf(task.searcher()), task, what);
    }

    private void toDisclosureOffice(SearchTask task, String what) {
        tell(List.of(new Recipient.Holders(task.agency(), Role.DISCLOSURE_OFFICE)), task, what);
    }

    private void tell(List<Recipient> whom, SearchTask task, String what) {
        var notice =
                new Notice(
                        "notice.kind.search",
                        "依申请公开 " + task.number() + " 检索任务：" + what,
                        "",
                        "/desk/searches/" + task.id(),
                        "search:" + task.id() + ":" + task.steps().size());
        whom.forEach(one -> notices.tell(one, notice));
    }
}
