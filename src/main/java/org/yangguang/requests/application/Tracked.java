package org.yangguang.requests.application;

import java.util.List;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Submission;
import org.yangguang.shared.Refusal;

/** What its sender may see of a submission, and of the requests that came of it. */
public record Tracked(Submission submission, List<Request> requests) {

    public Tracked {
        requests = List.copyOf(requests);
    }

    /** The request of this id, which must be one of them. */
    public Request require(RequestId id) {
        return requests.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("request.unknown", "request " + id));
    }
}
