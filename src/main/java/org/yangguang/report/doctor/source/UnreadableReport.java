package org.yangguang.report.doctor.source;

/** A file that cannot be read as a report; the message says in plain words why and what to do. */
public final class UnreadableReport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public UnreadableReport(String code, String message) {
        super(message);
        this.code = code;
    }

    public UnreadableReport(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** A stable name of the reason, for example {@code scan}. */
    public String code() {
        return code;
    }
}
