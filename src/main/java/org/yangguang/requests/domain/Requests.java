package org.yangguang.requests.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;

/** All requests. */
public interface Requests {

    Request require(RequestId id);

    Optional<Request> find(AgencyId agency, String number);

    /** Those under way, what is due first before the others. */
    List<Request> open(AgencyId agency);

    void add(Request request);

    /** Saves a changed request, unless somebody changed it since it was read. */
    void save(Request request);

    /** The next free registration number of the year: 2021-0001. */
    String nextNumber(AgencyId agency, int year);

    /**
     * Claims a form's token for this request.
     *
     * @return the request that the same form made before, empty when this is the first time
     */
    Optional<RequestId> claim(UUID token, RequestId id);

    /** Stores what a ledger tells, in batches; says how many are new or different. */
    int takeLedger(AgencyId agency, List<Request> requests);

    /** Every request of the agency in the order of numbers, one after the other. */
    void each(AgencyId agency, Consumer<Request> to);

    /** Numbers of those that did not come of a ledger, or went on here since. */
    Set<String> handledHere(AgencyId agency);
}
