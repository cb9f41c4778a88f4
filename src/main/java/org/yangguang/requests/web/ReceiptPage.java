package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.org.Agency;
import org.yangguang.shared.list.Fact;

/**
 * The receipt (回执), printed as the paper form.
 *
 * @param code the query code, which is shown here and nowhere else
 */
public record ReceiptPage(Agency agency, String number, String code, List<Fact> facts) {}
