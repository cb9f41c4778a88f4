package org.yangguang.law.report;

import java.util.List;
import java.util.stream.Stream;

/** The results of table 3 that the form divides by ground, without a subtotal row. */
public enum Table3Group {
    DENIED("denied", "（三）不予公开"),
    UNABLE("unable", "（四）无法提供"),
    REJECTED("rejected", "（五）不予处理"),
    OTHER("other", "（六）其他处理");

    /** The stub over all results （一）–（七）. */
    public static final String RESULTS_HEADING = "三、本年度办理结果";

    private final String key;
    private final String label;

    Table3Group(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** The rows of this group in one form. */
    public List<Table3Row> rows(FormVersion form) {
        return Stream.of(Table3Row.values())
                .filter(row -> row.in(form) && row.group().filter(this::equals).isPresent())
                .toList();
    }
}
