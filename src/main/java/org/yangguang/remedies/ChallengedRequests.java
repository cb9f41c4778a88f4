package org.yangguang.remedies;

import java.util.Optional;
import org.yangguang.org.AgencyId;

/** The register of requests, as far as a case must know it: does the one it is about exist? */
public interface ChallengedRequests {

    /** The request with this registration number (登记号) or this id. */
    Optional<ChallengedRequest> find(AgencyId agency, String numberOrId);

    /**
     * A registered request and where it stands at the desk.
     *
     * @param fileUrl where its file is bound as evidence (案卷), empty where that cannot be done
     */
    record ChallengedRequest(String number, String url, String fileUrl) {}
}
