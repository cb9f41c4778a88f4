package org.yangguang.law.report;

import java.util.List;
import java.util.stream.Stream;

/** The columns of table 3 (申请人情况). */
public enum ApplicantColumn {
    NATURAL_PERSON("nat", "自然人"),
    BUSINESS("biz", "商业企业"),
    RESEARCH("sci", "科研机构"),
    PUBLIC_BENEFIT("ngo", "社会公益组织"),
    LEGAL_SERVICE("law", "法律服务机构"),
    OTHER("oth", "其他"),
    TOTAL("tot", "总计");

    /** Heading over all seven columns. */
    public static final String HEADING = "申请人情况";

    /** Heading over the five columns from 商业企业 to 其他. */
    public static final String ORGANISATIONS_HEADING = "法人或其他组织";

    private static final List<ApplicantColumn> ALL = List.of(values());

    private final String code;
    private final String label;

    ApplicantColumn(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The place among the values of a row, from 0. */
    public int place() {
        return ALL.indexOf(this);
    }

    /** Whether the column stands under 法人或其他组织. */
    public boolean isOrganisation() {
        return this != NATURAL_PERSON && this != TOTAL;
    }

    /** The six columns that the total sums up. */
    public static List<ApplicantColumn> parts() {
        return Stream.of(values()).filter(column -> column != TOTAL).toList();
    }

    public static ApplicantColumn of(String code) {
        return Stream.of(values())
                .filter(column -> column.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + code));
    }
}
