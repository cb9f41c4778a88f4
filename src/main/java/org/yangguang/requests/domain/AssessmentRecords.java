package org.yangguang.requests.domain;

import java.util.Optional;
import org.yangguang.requests.RequestId;

/** All assessments; none is ever changed, the last one of a request counts. */
public interface AssessmentRecords {

    void add(RequestId request, Assessed assessed);

    Optional<Assessed> last(RequestId request);
}
