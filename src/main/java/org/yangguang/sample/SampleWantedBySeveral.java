package org.yangguang.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.ledgers.LedgerRow;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.WantedBySeveral;
import org.yangguang.shared.ChinaTime;

/**
 * What two applicants of the last weeks asked for and got, so that the desk suggests to publish it.
 */
@Component
class SampleWantedBySeveral {

    private static final String WANTED = "近三年职业技能提升行动补贴发放标准和发放总额（示例）";

    private final WantedBySeveral wanted;
    private final Clock clock;
    private final Calendars calendars;

    SampleWantedBySeveral(WantedBySeveral wanted, Clock clock, Calendars calendars) {
        this.wanted = wanted;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** Rows for the ledger of requests. */
    List<LedgerRow> requests() {
        return List.of(row(2, "自然人", "示例申请人乙", 28, 14), row(3, "科研机构", "示例研究所丙", 24, 9));
    }

    void suggest(AgencyId bureau) {
        wanted.suggest(bureau);
    }

    private LedgerRow row(int line, String type, String name, int receivedAgo, int answeredAgo) {
        int year = ChinaTime.today(clock).getYear();
        return new LedgerRow(
                line,
                Map.of(
                        "登记号",
                        "%d-01%02d".formatted(year, line),
                        "收到日期",
                        workingDaysAgo(receivedAgo).toString(),
                        "申请人类型",
                        type,
                        "申请人",
                        name,
                        "渠道",
                        "互联网",
                        "所需信息",
                        WANTED,
                        "办结日期",
                        workingDaysAgo(answeredAgo).toString(),
                        "办理结果",
                        "予以公开",
                        "答复文号",
                        "示例公开〔%d〕%d号".formatted(year, line)));
    }

    private LocalDate workingDaysAgo(int n) {
        var today = ChinaTime.today(clock);
        var day = today;
        while (calendars.current().workingDaysBetween(day, today) < n) {
            day = day.minusDays(1);
        }
        return day;
    }
}
