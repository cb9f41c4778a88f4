package org.yangguang.requests.application;

import org.springframework.stereotype.Component;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.identity.Role;
import org.yangguang.identity.SignedIn;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.search.SearchState;
import org.yangguang.requests.domain.search.SearchTask;
import org.yangguang.requests.domain.search.Searcher;
import org.yangguang.shared.Refusal;

/** Who may do what with a search task. */
@Component
public class SearchAccess {

    private final CurrentPerson person;
    private final Accounts accounts;
    private final SearchSettings settings;

    SearchAccess(CurrentPerson person, Accounts accounts, SearchSettings settings) {
        this.person = person;
        this.accounts = accounts;
        this.settings = settings;
    }

    /** The disclosure office of the agency whose case it is: it hands out tasks and minds them. */
    public boolean mayDirect(AgencyId agency) {
        return person.may(Permission.REQUEST_ASSIGN) && person.require().agency().equals(agency);
    }

    /** Whoever searches, and everybody who may read the agency's cases. */
    boolean maySee(SearchTask task) {
        return belongs(task.searcher())
                || (person.may(Permission.REQUEST_READ)
                        && person.require().agency().equals(task.agency()));
    }

    /** People of the office that was asked; the disclosure office for what came on paper. */
    public boolean mayAnswer(SearchTask task) {
        return task.state() instanceof SearchState.Open
                && (belongs(task.searcher()) || mayDirect(task.agency()));
    }

    /** The head of the office that was asked. */
    public boolean mayConfirm(SearchTask task) {
        return task.state() instanceof SearchState.ToConfirm && heads(task.searcher());
    }

    /**
     * Whether the answer stands as it is: the head gives it himself, the disclosure office enters
     * it, the office has no head, or the agency does not want heads to confirm.
     */
    boolean needsNoHead(SearchTask task) {
        return !settings.headConfirms()
                || heads(task.searcher())
                || mayDirect(task.agency())
                || !hasHead(task.searcher());
    }

    void requireDirects(AgencyId agency) {
        if (!mayDirect(agency)) {
            throw refused("does not direct searches of " + agency);
        }
    }

    void requireAnswers(SearchTask task) {
        if (!belongs(task.searcher()) && !mayDirect(task.agency())) {
            throw refused("does not search for " + task.id());
        }
    }

    void requireConfirms(SearchTask task) {
        if (!heads(task.searcher())) {
            throw refused("does not answer for " + task.id());
        }
    }

    private boolean belongs(Searcher searcher) {
        var me = person.require();
        return person.may(Permission.REQUEST_SEARCH) && searcher.has(me.agency(), me.office());
    }

    private boolean heads(Searcher searcher) {
        return belongs(searcher) && person.may(Permission.REQUEST_SEARCH_CONFIRM);
    }

    private boolean hasHead(Searcher searcher) {
        return accounts.withRole(searcher.agency(), Role.OFFICE_HEAD).stream()
                .anyMatch(head -> searcher.has(head.agency(), head.office()));
    }

    private Refusal refused(String detail) {
        return Refusal.forbidden(
                "identity.not-allowed",
                person.find().map(SignedIn::username).orElse("nobody") + " " + detail);
    }
}
