package org.yangguang.requests;

import java.util.Optional;
import org.yangguang.org.AgencyId;

/** Finds a request by what people call it. */
public interface RequestNumbers {

    /**
     * The request of the agency.
     *
     * @param number its registration number (登记号)
     */
    Optional<RequestId> find(AgencyId agency, String number);
}
