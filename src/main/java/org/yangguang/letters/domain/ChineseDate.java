package org.yangguang.letters.domain;

import java.time.LocalDate;

/** Dates as official documents write them: Arabic digits without leading zeros (GB/T 9704). */
public final class ChineseDate {

    private ChineseDate() {}

    /** 2021年4月9日 */
    public static String of(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
