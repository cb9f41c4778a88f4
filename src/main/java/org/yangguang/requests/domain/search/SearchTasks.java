package org.yangguang.requests.domain.search;

import java.util.List;
import java.util.Map;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.SearchTaskId;

/** All search tasks. */
public interface SearchTasks {

    SearchTask require(SearchTaskId id);

    /** The tasks of a case, in the order in which they were given. */
    List<SearchTask> of(RequestId request);

    /**
     * How far the searches of the agency's cases under way are; a case in which nobody was asked is
     * left out.
     */
    Map<RequestId, Standing> standings(AgencyId agency);

    /**
     * Open tasks of cases under way that wait for nobody outside, what is due first before others.
     */
    List<SearchTask> pressing(AgencyId agency);

    /** How many of a case's tasks are open, and how many answered. */
    record Standing(int open, int answered) {

        /** Whether all who were asked have answered. */
        public boolean isDone() {
            return open == 0 && answered > 0;
        }
    }

    void add(SearchTask task);

    /** Saves a changed task, unless somebody changed it since it was read. */
    void save(SearchTask task);
}
