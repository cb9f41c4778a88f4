package org.yangguang.requests.application;

import java.util.List;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Submission;

/** What its sender may see of a submission, and of the requests that came of it. */
public record Tracked(Submission submission, List<Request> requests) {

    public Tracked {
        requests = List.copyOf(requests);
    }
}
