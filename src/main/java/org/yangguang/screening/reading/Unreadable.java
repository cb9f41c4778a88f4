package org.yangguang.screening.reading;

import java.io.IOException;

/** A file that cannot be opened, and why: a code for the sentence about it. */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;

    Unreadable(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
