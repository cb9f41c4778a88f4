package org.yangguang.shared;

/** How personal data is shown where the whole is not needed (脱敏). Blank stays blank. */
public final class Masks {

    private Masks() {}

    /** A person's name: the first character stays, 张*. */
    public static String name(String name) {
        var points = name.strip().codePoints().toArray();
        if (points.length < 2) {
            return points.length == 0 ? "" : "*";
        }
        return Character.toString(points[0]) + "*".repeat(points.length - 1);
    }

    /** An address of mail: the first character stays, and where it is, z***@example.com. */
    public static String email(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? name(address) : address.charAt(0) + "***" + address.substring(at);
    }

    /** A phone number: the first three and last four digits stay. */
    public static String phone(String phone) {
        return middle(phone.strip(), 3, 4);
    }

    /** An identity number: the first and the last character stay. */
    public static String idNumber(String number) {
        return middle(number.strip(), 1, 1);
    }

    private static String middle(String text, int head, int tail) {
        if (text.length() <= head + tail) {
            return "*".repeat(text.length());
        }
        int hidden = text.length() - head - tail;
        return text.substring(0, head) + "*".repeat(hidden) + text.substring(text.length() - tail);
    }
}
