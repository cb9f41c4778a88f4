package org.yangguang.requests.domain;

/** Tries to open a submission with a query code (查询码), counted so that nobody guesses one. */
public interface CodeTries {

    /**
     * Counts a try; false when it may not be made now.
     *
     * @param address where the asker sits
     */
    boolean begin(String number, String address);

    /** The code was right: the tries before do not count any more. */
    void succeeded(String number, String address);
}
