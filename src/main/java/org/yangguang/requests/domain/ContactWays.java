package org.yangguang.requests.domain;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the applicant can be reached and the answer served (联系方式，条例第二十九条); unknown is the empty
 * string.
 */
public record ContactWays(String phone, String email, String address) {

    public boolean isEmpty() {
        return phone.isEmpty() && email.isEmpty() && address.isEmpty();
    }

    /** All of it in one line, as the case keeps it. */
    public String inOneLine() {
        return Stream.of(phone, email, address)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("；"));
    }
}
