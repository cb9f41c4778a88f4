package org.yangguang.requests.application;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.org.AgencyId;
import org.yangguang.remedies.ChallengedRequests;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Requests;
import org.yangguang.shared.Refusal;

/** Tells reviews and lawsuits whether the request that they are about is registered. */
@Component
class RegisteredRequests implements ChallengedRequests {

    private final Requests requests;

    RegisteredRequests(Requests requests) {
        this.requests = requests;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ChallengedRequest> find(AgencyId agency, String numberOrId) {
        return requests.find(agency, numberOrId)
                .or(() -> withId(agency, numberOrId))
                .map(
                        request ->
                                new ChallengedRequest(
                                        request.number(),
                                        "/desk/requests/" + request.id(),
                                        "/desk/requests/" + request.id() + "/bundle"));
    }

    private Optional<Request> withId(AgencyId agency, String id) {
        try {
            return Optional.of(requests.require(RequestId.of(id)))
                    .filter(request -> request.agency().equals(agency));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        } catch (Refusal unknown) {
            return Optional.empty();
        }
    }
}
