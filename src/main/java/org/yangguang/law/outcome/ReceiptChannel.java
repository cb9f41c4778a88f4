package org.yangguang.law.outcome;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The way a request came in (提交渠道), which decides the day of receipt (收到申请之日，条例第三十一条). */
public enum ReceiptChannel {
    /** Handed in: the day of submission (当面提交，第一项). */
    IN_PERSON("当面提交", false, "当面 现场 窗口"),
    /** Told by one who cannot write, taken down by the office: as handed in (口头提出代为填写，第二十九条). */
    ORAL_TRANSCRIBED("口头代填", false, "口头"),
    /** Signed-for mail: the day of signing (邮寄签收，第二项). */
    SIGNED_MAIL("邮寄", false, "邮寄签收 挂号信 快递 EMS 信函 邮政"),
    /** A letter without signature: the day it is confirmed with the applicant (平常信函，第二项). */
    ORDINARY_MAIL("平常信函", true, "平信 普通信函"),
    /** Through the site or a published mailbox: the day both sides confirm (互联网渠道，第三项). */
    ONLINE("网络", true, "互联网 网上 在线 网站 平台 网络提交"),
    /** By e-mail to a published address: as online (电子邮件，第三项). */
    EMAIL("电子邮件", true, "邮箱 EMAIL E-MAIL"),
    /** To the disclosure office's fax: the day both sides confirm (传真，第三项). */
    FAX("传真", true, "");

    private final String label;
    private final boolean needsConfirmation;

    /** More names that ledgers use, parted by blanks. */
    private final String otherNames;

    ReceiptChannel(String label, boolean needsConfirmation, String otherNames) {
        this.label = label;
        this.needsConfirmation = needsConfirmation;
        this.otherNames = otherNames;
    }

    public String label() {
        return label;
    }

    /** Whether the period starts only once both sides have confirmed. */
    public boolean needsConfirmation() {
        return needsConfirmation;
    }

    /**
     * The day of receipt in law; empty while a confirmation is awaited and nothing runs yet.
     *
     * @param arrivedOn the day it was handed in, signed for or submitted, a day off included
     * @param confirmedOn the day both sides confirmed
     */
    public Optional<LocalDate> receivedOn(LocalDate arrivedOn, Optional<LocalDate> confirmedOn) {
        return needsConfirmation ? confirmedOn : Optional.of(arrivedOn);
    }

    /** Finds the channel by its name in a ledger or its code. */
    public static Optional<ReceiptChannel> parse(String text) {
        var name = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return Stream.of(values()).filter(channel -> channel.isCalled(name)).findFirst();
    }

    private boolean isCalled(String name) {
        return label.equals(name)
                || name().equalsIgnoreCase(name)
                || Stream.of(otherNames.split(" ", -1))
                        .filter(other -> !other.isEmpty())
                        .anyMatch(name::equalsIgnoreCase);
    }
}
