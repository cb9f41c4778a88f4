package org.yangguang.law.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * The nationwide form a report is written in (统一格式, 条例第五十条第二款): 国办公开办函〔2019〕60号 for the years 2019
 * and 2020, 国办公开办函〔2021〕30号 from 2021 on.
 */
public enum FormVersion {
    FORM_2019("2019"),
    FORM_2021("2021");

    private final String key;

    FormVersion(String key) {
        this.key = key;
    }

    /** {@code "2019"} or {@code "2021"}, as the JSON form of a report writes it. */
    public String key() {
        return key;
    }

    /** The form prescribed for a report on this year. */
    public static FormVersion prescribedFor(int year) {
        return year >= 2021 ? FORM_2021 : FORM_2019;
    }

    public static FormVersion of(String key) {
        return Stream.of(values())
                .filter(version -> version.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no form " + key));
    }

    /**
     * The rows of table 3 in print order: 25 in the form of 2021; in that of 2019 （六） is one row.
     */
    public List<Table3Row> table3Rows() {
        return Stream.of(Table3Row.values()).filter(row -> row.in(this)).toList();
    }

    /** The lines of table 2 in print order. */
    public List<Table2Line> table2Lines() {
        return Stream.of(Table2Line.values()).filter(line -> line.in(this)).toList();
    }
}
