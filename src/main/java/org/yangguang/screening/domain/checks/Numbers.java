package org.yangguang.screening.domain.checks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.yangguang.shared.numbers.ResidentIdNumber;

/** What the numbers of persons have in them to be told from other numbers. */
final class Numbers {

    private static final Set<String> PROVINCES =
            Set.of(
                    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35",
                    "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54",
                    "61", "62", "63", "64", "65", "71", "81", "82", "83", "91");

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private Numbers() {}

    /** The identity number when it is one of a person born between 1900 and today. */
    static Optional<ResidentIdNumber> residentId(String signs, LocalDate today) {
        return hasProvince(signs)
                ? ResidentIdNumber.parse(signs)
                        .filter(
                                id ->
                                        !id.bornOn().isBefore(EARLIEST)
                                                && !id.bornOn().isAfter(today))
                : Optional.empty();
    }

    static boolean hasProvince(String digits) {
        return PROVINCES.contains(digits.substring(0, 2));
    }

    /** Six digits as year, month and day within the century, as in numbers of 15 digits. */
    static boolean isShortDate(String digits) {
        try {
            LocalDate.of(
                    1900 + Integer.parseInt(digits.substring(0, 2)),
                    Integer.parseInt(digits.substring(2, 4)),
                    Integer.parseInt(digits.substring(4, 6)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Eight digits as a day of these times. */
    static boolean isLongDate(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        try {
            LocalDate.of(
                    year,
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 8)));
            return year >= 1900 && year <= 2100;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
