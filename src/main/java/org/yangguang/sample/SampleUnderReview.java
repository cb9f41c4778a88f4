package org.yangguang.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.period.RemedyProcedure;
import org.yangguang.ledgers.LedgerRow;
import org.yangguang.org.AgencyId;
import org.yangguang.remedies.CopyReceiving;
import org.yangguang.shared.ChinaTime;

/**
 * A refusal of the last weeks that went to review, so that the desk has a reply to write on the day
 * of the demo.
 */
@Component
class SampleUnderReview {

    private static final String CASE = "复议-示例-1";

    private final CopyReceiving copies;
    private final Clock clock;
    private final Calendars calendars;

    SampleUnderReview(CopyReceiving copies, Clock clock, Calendars calendars) {
        this.copies = copies;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** A row for the ledger of requests: what was refused. */
    LedgerRow request() {
        return new LedgerRow(
                2,
                Map.of(
                        "登记号", number(),
                        "收到日期", workingDaysAgo(30).toString(),
                        "申请人类型", "自然人",
                        "申请人", "示例申请人甲",
                        "渠道", "互联网",
                        "所需信息", "某次会议的讨论记录（示例）",
                        "办结日期", workingDaysAgo(15).toString(),
                        "办理结果", "属于三类内部事务信息",
                        "答复文号", "示例公开〔%d〕1号".formatted(ChinaTime.today(clock).getYear())));
    }

    /** A row for the ledger of remedies: the review over it. */
    LedgerRow review() {
        return new LedgerRow(
                2,
                Map.of(
                        "编号",
                        CASE,
                        "类型",
                        "行政复议",
                        "受理日期",
                        workingDaysAgo(3).toString(),
                        "原登记号",
                        number()));
    }

    /** The copy arrived two working days ago: three are left. */
    void receiveTheCopy(AgencyId agency) {
        copies.inReview(agency, CASE, "示例市人民政府", RemedyProcedure.SIMPLE, workingDaysAgo(2));
    }

    private String number() {
        return "%d-0101".formatted(ChinaTime.today(clock).getYear());
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
