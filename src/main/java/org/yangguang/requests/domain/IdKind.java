package org.yangguang.requests.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.yangguang.shared.numbers.CreditCode;
import org.yangguang.shared.numbers.ResidentIdNumber;

/** What proves who asks (身份证明，条例第二十九条第二款第一项). */
public enum IdKind implements Named {
    RESIDENT_ID("居民身份证", "身份证", "ID_CARD"),
    CREDIT_CODE("统一社会信用代码", "营业执照", "USCC", "LICENCE"),
    PASSPORT("护照"),
    /** 港澳居民来往内地通行证: a letter and eight or ten digits. */
    HONG_KONG_MACAO_PERMIT("港澳居民来往内地通行证", "港澳通行证", "回乡证"),
    /** 台湾居民来往大陆通行证: eight or ten digits, a letter before or after. */
    TAIWAN_PERMIT("台湾居民来往大陆通行证", "台胞证"),
    FOREIGN_RESIDENCE_CARD("外国人永久居留身份证"),
    OTHER("其他证件", "其他");

    private static final Pattern PASSPORT_NUMBER = Pattern.compile("[A-Z0-9]{6,12}");
    private static final Pattern HONG_KONG_MACAO = Pattern.compile("[HM]\\d{8}(\\d{2})?");
    private static final Pattern TAIWAN = Pattern.compile("\\d{8}|\\d{10}[A-Z]?|[A-Z]\\d{8,10}");
    private static final Pattern FOREIGN_CARD = Pattern.compile("[A-Z]{3}\\d{12}|9\\d{16}[\\dX]");
    private static final Pattern ANY = Pattern.compile("[\\p{L}\\p{N}()（）〔〕\\-/. ]{4,60}");

    private final String label;

    /** Parted by blanks. */
    private final String otherNames;

    IdKind(String label, String... otherNames) {
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

    /**
     * Whether the number can be one of this kind; where there is a check digit it must be right.
     */
    public boolean accepts(String number) {
        var plain = number.strip().toUpperCase(Locale.ROOT);
        return switch (this) {
            case RESIDENT_ID -> ResidentIdNumber.parse(plain).isPresent();
            case CREDIT_CODE -> CreditCode.parse(plain).isPresent();
            case PASSPORT -> PASSPORT_NUMBER.matcher(plain).matches();
            case HONG_KONG_MACAO_PERMIT -> HONG_KONG_MACAO.matcher(plain).matches();
            case TAIWAN_PERMIT -> TAIWAN.matcher(plain).matches();
            case FOREIGN_RESIDENCE_CARD -> FOREIGN_CARD.matcher(plain).matches();
            case OTHER -> ANY.matcher(plain).matches();
        };
    }
}
