package org.yangguang.requests.domain;

/** By which way the applicant wants to get it (获取信息的途径，条例第二十九条第二款第三项). */
public enum AnswerWay implements Named {
    POST("邮寄", "MAIL", "邮政", "快递", "信函"),
    EMAIL("电子邮件", "E-MAIL", "邮箱", "电子邮箱"),
    COLLECT("自行领取", "自取", "当面领取", "领取", "PICKUP", "PICK_UP", "IN_PERSON"),
    ONLINE("网上查询领取", "网上", "网络", "在线", "WEB");

    private final String label;

    /** Parted by blanks. */
    private final String otherNames;

    AnswerWay(String label, String... otherNames) {
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

    /** The part of {@link ContactWays} that this way cannot do without; empty when any will do. */
    public String needs() {
        return switch (this) {
            case POST -> "address";
            case EMAIL -> "email";
            case COLLECT -> "phone";
            case ONLINE -> "";
        };
    }
}
