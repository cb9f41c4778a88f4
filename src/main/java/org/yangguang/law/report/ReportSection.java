package org.yangguang.law.report;

/** The six parts of a report in the form of 2021, headings verbatim. */
public enum ReportSection {
    OVERVIEW("一、", "总体情况"),
    PROACTIVE("二、", "主动公开政府信息情况"),
    REQUESTS("三、", "收到和处理政府信息公开申请情况"),
    REMEDIES("四、", "政府信息公开行政复议、行政诉讼情况"),
    PROBLEMS("五、", "存在的主要问题及改进情况"),
    OTHER_MATTERS("六、", "其他需要报告的事项");

    private final String number;
    private final String title;

    ReportSection(String number, String title) {
        this.number = number;
        this.title = title;
    }

    /** Number and title: 一、总体情况. */
    public String heading() {
        return number + title;
    }

    public String number() {
        return number;
    }

    public String title() {
        return title;
    }
}
