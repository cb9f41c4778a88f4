package org.yangguang.requests.domain;

/** In which form the applicant wants the information (获取信息的方式，条例第二十九条第二款第三项、第四十条). */
public enum AnswerForm implements Named {
    PAPER("纸质", "纸面", "书面", "复印件", "纸质文件"),
    ELECTRONIC("电子", "电子文件", "电子版", "电子数据", "数据电文", "DIGITAL"),
    INSPECTION("查阅、抄录", "查阅", "抄录", "当场查阅", "VIEW", "READING");

    private final String label;

    /** Parted by blanks. */
    private final String otherNames;

    AnswerForm(String label, String... otherNames) {
        this.label = label;
        this.otherNames = String.join(" ", otherNames);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String otherNames() {
        return otherNames;
    }
}
