package org.yangguang.requests.domain;

import org.yangguang.law.outcome.ApplicantType;

/**
 * Who asks (申请人，条例第二十九条). All but the type is personal data: sealed at rest, masked in lists.
 *
 * @param type fixed at registration; the principal's when an agent asks
 * @param idNumber identity document (身份证明), empty when unknown
 * @param contact where the answer can be served (联系方式), empty when unknown
 */
public record Applicant(ApplicantType type, String name, String idNumber, String contact) {}
