package org.yangguang.requests.domain;

import java.time.LocalDate;

/**
 * A try to reach the applicant and confirm (联系申请人): what proves that the office did its part.
 *
 * @param way phone, e-mail, letter …, in the officer's words
 * @param note what came of it
 */
public record ContactTry(LocalDate on, String way, boolean reached, String note, String by) {}
