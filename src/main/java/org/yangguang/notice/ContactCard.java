package org.yangguang.notice;

import java.util.Optional;

/**
 * Where a person of the agency wants to be told beside the desk (接收方式).
 *
 * @param version counts the changes; -1 before it is stored
 */
record ContactCard(Optional<String> mail, Optional<String> phone, long version) {

    static final ContactCard EMPTY = new ContactCard(Optional.empty(), Optional.empty(), -1);

    /** The addresses alone are personal data. */
    @Override
    public String toString() {
        return "contact card at " + version;
    }
}
