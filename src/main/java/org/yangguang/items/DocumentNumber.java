package org.yangguang.items;

import java.util.Optional;
import java.util.regex.Pattern;

/** 发文字号: the issuer's code, the year in 〔〕 and a number without leading zeros (GB/T 9704). */
public final class DocumentNumber {

    private static final Pattern FORM =
            Pattern.compile(
                    "([\\u4e00-\\u9fa5A-Za-z（）()]{1,20}?)[〔\\[【(（﹝［]((?:19|20)\\d{2})[〕\\]】)）﹞］]第?0*([1-9]\\d*)号");

    private DocumentNumber() {}

    /** The number in its one right form; empty when it is none. */
    public static Optional<String> normalised(String text) {
        var found = FORM.matcher(text.replaceAll("\\s", ""));
        return found.matches()
                ? Optional.of(found.group(1) + "〔" + found.group(2) + "〕" + found.group(3) + "号")
                : Optional.empty();
    }

    /** The number in its right form where it can be read, else as it stands. */
    public static String tidied(String text) {
        return normalised(text).orElse(text.strip());
    }
}
