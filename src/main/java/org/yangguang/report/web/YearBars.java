package org.yangguang.report.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.yangguang.law.report.ApplicantColumn;
import org.yangguang.law.report.Table3Row;
import org.yangguang.law.report.Table4Group;
import org.yangguang.report.domain.AnnualReport;
import org.yangguang.report.web.ReportPage.Bar;

/** The cases of a year, and those of two years drawn beside one another. */
final class YearBars {

    private static final int TALLEST = 64;

    private YearBars() {}

    /** Nothing is drawn beside a year of which no case is known. */
    static List<Bar> of(AnnualReport before, AnnualReport now, Function<String, String> words) {
        if (received(before) + answered(before) + remedies(before) == 0) {
            return List.of();
        }
        return List.of(
                bar(words.apply("report.received"), received(before), received(now)),
                bar(words.apply("report.answered"), answered(before), answered(now)),
                bar(words.apply("report.remedies"), remedies(before), remedies(now)));
    }

    private static Bar bar(String label, long before, long now) {
        long most = Math.max(1, Math.max(before, now));
        return new Bar(
                label,
                Long.toString(before),
                Long.toString(now),
                (int) (before * TALLEST / most),
                (int) (now * TALLEST / most));
    }

    static long received(AnnualReport report) {
        return report.tables().requests().count(Table3Row.NEW, ApplicantColumn.TOTAL);
    }

    private static long answered(AnnualReport report) {
        return report.tables().requests().count(Table3Row.TOTAL, ApplicantColumn.TOTAL);
    }

    static long remedies(AnnualReport report) {
        return Arrays.stream(Table4Group.values())
                .mapToLong(group -> report.tables().remedies().sumOfParts(group))
                .sum();
    }
}
