package org.yangguang.org;

/** What an agency is among those the Regulation binds (行政机关，条例第二条、第四条、第五十五条). */
public enum AgencyKind {
    /** A people's government (人民政府). */
    GOVERNMENT,
    /** A department of a government (政府工作部门). */
    DEPARTMENT,
    /** A town, township or sub-district (乡镇、街道). */
    TOWNSHIP,
    /** A unit below a department with affairs and columns of its own (所属单位). */
    AFFILIATED_UNIT
}
