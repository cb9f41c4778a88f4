package org.yangguang.requests.application;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.RequestNumbers;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Requests;

/** Finds it in the register. */
@Component
class RegisteredNumbers implements RequestNumbers {

    private final Requests requests;

    RegisteredNumbers(Requests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<RequestId> find(AgencyId agency, String number) {
        return requests.find(agency, number).map(Request::id);
    }
}
