package org.yangguang.screening;

import static org.yangguang.screening.Severity.BLOCK;
import static org.yangguang.screening.Severity.BLOCK_J;
import static org.yangguang.screening.Severity.NOTE;
import static org.yangguang.screening.Severity.WARN;

import java.util.Arrays;
import java.util.Optional;

/**
 * The rules of screening, by the number under which people know them: P personal data, S secrecy, W
 * words and facts, U what could not be read.
 */
public enum Rule {
    /** 公民身份号码, also split by blanks or in full-width digits (P-03). */
    RESIDENT_ID("P-01", BLOCK, Offer.MASK),
    /** 15 位身份证号码, which carries no check digit. */
    OLD_RESIDENT_ID("P-02", WARN, Offer.MASK),
    MOBILE("P-04", WARN, Offer.MASK),
    LANDLINE("P-05", NOTE, Offer.MASK),
    BANK_CARD("P-06", BLOCK, Offer.MASK),
    PASSPORT("P-07", WARN, Offer.MASK),
    /** 港澳台通行证. */
    TRAVEL_PERMIT("P-08", WARN, Offer.MASK),
    /** 军官证、士兵证、警官证. */
    SERVICE_CARD("P-09", BLOCK, Offer.MASK),
    SOCIAL_SECURITY_NUMBER("P-10", BLOCK, Offer.MASK),
    EMAIL("P-11", WARN, Offer.MASK),
    HOME_ADDRESS("P-12", WARN, Offer.MASK),
    PLATE_NUMBER("P-13", WARN, Offer.MASK),
    BIRTH_DATE("P-14", WARN, Offer.MASK),
    /** 健康、残疾、贫困、违法等情形 beside a person. */
    SENSITIVE_CONDITION("P-15", WARN, Offer.FIX),
    MINOR("P-16", WARN, Offer.MASK),
    /** 举报人、投诉人、信访人、申请人. */
    COMPLAINANT("P-17", BLOCK, Offer.MASK),
    CREDIT_CODE("P-18", NOTE, Offer.JUSTIFY),
    /** 代表、委员的联系方式. */
    PROPOSER_CONTACT("P-19", BLOCK, Offer.MASK),
    /** 二维码、签名、印章、证件照: pictures that a person must look at. */
    PICTURE("P-20", WARN, Offer.LOOK),
    HIDDEN_SHEET("P-21", BLOCK, Offer.REMOVE),
    HIDDEN_ROW("P-21", BLOCK, Offer.REMOVE),
    HIDDEN_COLUMN("P-21", BLOCK, Offer.REMOVE),
    HIDDEN_SLIDE("P-21", BLOCK, Offer.REMOVE),
    HIDDEN_TEXT("P-21", BLOCK, Offer.REMOVE),
    COVERED_TEXT("P-21", BLOCK, Offer.REMOVE),
    COMMENT("P-21", BLOCK, Offer.REMOVE),
    TRACKED_CHANGE("P-21", BLOCK, Offer.REMOVE),
    SPEAKER_NOTES("P-21", BLOCK, Offer.REMOVE),
    PICTURE_LOCATION("P-21", BLOCK, Offer.REMOVE),
    MACRO("P-21", BLOCK, Offer.REMOVE),
    EMBEDDED_OBJECT("P-21", BLOCK, Offer.REMOVE),
    PREVIOUS_VERSION("P-21", BLOCK, Offer.REMOVE),
    METADATA("P-21", WARN, Offer.REMOVE),
    EXTERNAL_LINK("P-21", WARN, Offer.REMOVE),
    /** 统计表中为 1 或 2 的小数值. */
    SMALL_CELL("P-22", WARN, Offer.FIX),

    /** 密级标志. */
    SECRECY_MARK("S-01", BLOCK, Offer.EVICT),
    SECRECY_WORD("S-02", WARN, Offer.FIX),
    /** 内部资料、工作秘密等标志. */
    INTERNAL_MARK("S-03", BLOCK_J, Offer.FIX),
    /** 份号. */
    COPY_NUMBER("S-04", WARN, Offer.FIX),
    NOT_PUBLIC_FOOTER("S-05", BLOCK, Offer.FIX),
    /** 引用未公开的文件. */
    CITED_DOCUMENT("S-06", WARN, Offer.FIX),
    TELEGRAM_MARK("S-07", WARN, Offer.FIX),
    DRAFT_TITLE("S-08", WARN, Offer.FIX),
    /** 内网地址、账号口令. */
    INTERNAL_ADDRESS("S-09", BLOCK, Offer.MASK),
    COORDINATES("S-10", WARN, Offer.FIX),
    MAP("S-10", WARN, Offer.LOOK),
    /** 人员名册汇聚. */
    ROSTER("S-11", WARN, Offer.LOOK),

    LEADER_NAME("W-01", BLOCK_J, Offer.FIX),
    FORBIDDEN_EXPRESSION("W-02", BLOCK_J, Offer.FIX),
    SESSION_NUMBER("W-03", WARN, Offer.FIX),
    DOCUMENT_NUMBER("W-04", WARN, Offer.FIX),
    DATE("W-05", WARN, Offer.FIX),
    MISSING_ATTACHMENT("W-06", BLOCK, Offer.FIX),
    AMOUNT("W-07", WARN, Offer.FIX),
    WRONG_WORD("W-08", WARN, Offer.FIX),
    PUNCTUATION("W-09", NOTE, Offer.FIX),
    UNLISTED_PHONE("W-10", WARN, Offer.FIX),
    ADVERTISING("W-11", WARN, Offer.FIX),
    /** 转载未注明来源. */
    SOURCE("W-12", BLOCK, Offer.FIX),
    DUPLICATE("W-13", WARN, Offer.FIX),

    /** 无法读取: never a pass. */
    UNREADABLE("U-01", BLOCK, Offer.FIX),
    /** 没有文字的页面: the program does not read pictures. */
    NO_TEXT_LAYER("U-02", WARN, Offer.LOOK);

    private final String number;
    private final Severity severity;
    private final Offer offer;

    Rule(String number, Severity severity, Offer offer) {
        this.number = number;
        this.severity = severity;
        this.offer = offer;
    }

    /** The number in the table of rules, such as {@code P-01}. */
    public String number() {
        return number;
    }

    /** How grave a hit is where nothing makes it graver or lighter. */
    public Severity severity() {
        return severity;
    }

    /** What is offered first. */
    public Offer offer() {
        return offer;
    }

    /** True for rules whose finding is a person's data, of which nothing is kept in clear. */
    public boolean personal() {
        return number.startsWith("P-") && this != CREDIT_CODE && offer == Offer.MASK;
    }

    /** The rule of this name. */
    public static Optional<Rule> named(String name) {
        return Arrays.stream(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }
}
