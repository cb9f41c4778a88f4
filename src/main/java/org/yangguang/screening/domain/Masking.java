package org.yangguang.screening.domain;

import java.util.regex.Pattern;
import org.yangguang.screening.Rule;

/** How each kind of personal data is masked (脱敏): the length stays, what identifies goes. */
public final class Masking {

    private static final Pattern STREET = Pattern.compile("(街道|乡|镇)");
    private static final Pattern COUNTY = Pattern.compile("(区|县|市)");

    private Masking() {}

    /** What stands in place of what the rule found. */
    public static String of(Rule rule, String found) {
        return switch (rule) {
            case RESIDENT_ID, OLD_RESIDENT_ID -> keeping(found, 2, 3);
            case MOBILE -> keeping(found, 3, 4);
            case LANDLINE, UNLISTED_PHONE -> keeping(found, 3, 2);
            case BANK_CARD -> keeping(found, 0, 4);
            case PASSPORT, TRAVEL_PERMIT -> keeping(found, 1, 2);
            case SOCIAL_SECURITY_NUMBER -> keeping(found, 0, 3);
            case PLATE_NUMBER -> keeping(found, 2, 2);
            case EMAIL -> email(found);
            case HOME_ADDRESS -> address(found);
            case BIRTH_DATE -> keeping(found, 4, 0, true);
            case COMPLAINANT -> name(found, 1);
            case MINOR -> name(found, 0);
            case SERVICE_CARD, PROPOSER_CONTACT, INTERNAL_ADDRESS -> keeping(found, 0, 0);
            default -> found;
        };
    }

    /** A name of which the surname stays: 张某某. */
    private static String name(String found, int kept) {
        var name = new StringBuilder();
        int seen = 0;
        for (int i = 0; i < found.length(); i++) {
            char sign = found.charAt(i);
            name.append(Character.isLetter(sign) && seen++ >= kept ? '某' : sign);
        }
        return name.toString();
    }

    private static String email(String found) {
        int at = found.indexOf('@') >= 0 ? found.indexOf('@') : found.indexOf('＠');
        return at < 1
                ? keeping(found, 1, 0)
                : keeping(found.substring(0, at), 1, 0) + found.substring(at);
    }

    /** Kept to the township or the street office (乡镇、街道). */
    private static String address(String found) {
        var street = STREET.matcher(found);
        var county = COUNTY.matcher(found);
        int kept = street.find() ? street.end() : county.find() ? county.end() : 0;
        return found.substring(0, kept) + keeping(found.substring(kept), 0, 0);
    }

    private static String keeping(String found, int head, int tail) {
        return keeping(found, head, tail, false);
    }

    /**
     * Letters and digits but the first and the last ones become asterisks; what parts them stays.
     */
    private static String keeping(String found, int head, int tail, boolean onlyDigits) {
        int counted = 0;
        for (int i = 0; i < found.length(); i++) {
            counted += counts(found.charAt(i), onlyDigits) ? 1 : 0;
        }
        var masked = new StringBuilder(found.length());
        int seen = 0;
        for (int i = 0; i < found.length(); i++) {
            char sign = found.charAt(i);
            if (counts(sign, onlyDigits)) {
                seen++;
                boolean kept = counted > head + tail && (seen <= head || seen > counted - tail);
                masked.append(kept ? sign : '*');
            } else {
                masked.append(sign);
            }
        }
        return masked.toString();
    }

    private static boolean counts(char sign, boolean onlyDigits) {
        return onlyDigits ? Character.isDigit(sign) : Character.isLetterOrDigit(sign);
    }
}
