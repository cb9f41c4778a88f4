package org.yangguang.law.fee;

/** A fee that cannot be asked, or figures from which none can be computed. */
public class FeeRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final String detail;

    FeeRefusal(String field, String code, String detail) {
        super(detail);
        this.field = field;
        this.code = code;
        this.detail = detail;
    }

    /** The name of the figure at fault, for example {@code pages}. */
    public String field() {
        return field;
    }

    /** A stable name, for example {@code not-in-force}. */
    public String code() {
        return code;
    }

    /** A Chinese sentence that names the figure and the rule. */
    public String detail() {
        return detail;
    }
}
