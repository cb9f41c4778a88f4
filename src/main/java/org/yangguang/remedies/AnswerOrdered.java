package org.yangguang.remedies;

import java.time.LocalDate;
import org.yangguang.org.AgencyId;

/**
 * A review body or court ordered the agency to answer a request again
 * (责令重新答复，行政复议法第六十四条；行政诉讼法第七十条、第七十二条).
 *
 * @param requestNumber registration number of the request (登记号)
 * @param orderedOn day of the decision
 * @param limit last day for the new answer, as the decision says
 * @param remedyNumber the office's own number of the case
 * @param byCourt whether a court ordered it, else the review body
 */
public record AnswerOrdered(
        AgencyId agency,
        String requestNumber,
        LocalDate orderedOn,
        LocalDate limit,
        String remedyNumber,
        boolean byCourt) {}
