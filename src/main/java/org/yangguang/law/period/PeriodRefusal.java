package org.yangguang.law.period;

import java.util.OptionalInt;

/**
 * Facts from which no period can be computed: an impossible order, a date out of range, too long an
 * extension.
 */
public class PeriodRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int index;
    private final String code;
    private final String detail;

    private PeriodRefusal(int index, String code, String detail) {
        super(detail);
        this.index = index;
        this.code = code;
        this.detail = detail;
    }

    static PeriodRefusal ofEvent(int index, String code, String detail) {
        return new PeriodRefusal(index, code, detail);
    }

    static PeriodRefusal ofStart(String code, String detail) {
        return new PeriodRefusal(-1, code, detail);
    }

    /** Which of the given events is at fault, from 0; empty when it is the starting date. */
    public OptionalInt index() {
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** A stable name, for example {@code extension-too-long}. */
    public String code() {
        return code;
    }

    /** A Chinese sentence that names the date and the rule. */
    public String detail() {
        return detail;
    }
}
