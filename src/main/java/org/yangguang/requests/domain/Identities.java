package org.yangguang.requests.domain;

/**
 * Who is the same applicant (同一申请人): by identity number or credit code, by name where none is
 * known.
 */
public interface Identities {

    /**
     * Makes identity numbers comparable that came in before they were.
     *
     * @return how many were left and are now
     */
    int indexSome(int most);
}
