package org.yangguang.screening.cleaning;

import java.io.IOException;

/** A file out of which nothing can be taken safely, and why: a code for the sentence about it. */
public final class CannotClean extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public CannotClean(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
