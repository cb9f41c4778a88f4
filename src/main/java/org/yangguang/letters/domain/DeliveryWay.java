package org.yangguang.letters.domain;

/**
 * How a letter reaches its reader (送达方式，国办公开办函〔2016〕235号), and which day decides whether that was
 * in time.
 */
public enum DeliveryWay {
    /** By the postal enterprise, which a private courier is not; the day of posting decides. */
    POST("邮寄（邮政企业）", "交邮之日"),
    /** The reader signs for it; that day decides. */
    BY_HAND("当面送达", "签收之日"),
    /** Another agency hands it over; the day the reader signs decides. */
    THROUGH_AGENCY("委托其他机关转交", "签收之日"),
    /**
     * Over the internet. The day it reaches the reader's system decides: a convention after
     * 民事诉讼法第九十条, for the rules on disclosure are silent.
     */
    ONLINE("网络送达", "到达之日");

    private final String label;
    private final String decisiveDay;

    DeliveryWay(String label, String decisiveDay) {
        this.label = label;
        this.decisiveDay = decisiveDay;
    }

    public String label() {
        return label;
    }

    /** The name of the day on which the letter counts as given. */
    public String decisiveDay() {
        return decisiveDay;
    }
}
