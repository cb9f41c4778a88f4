package org.yangguang.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.ledgers.LedgerRow;
import org.yangguang.shared.ChinaTime;

/**
 * Requests of the last weeks that are still under way, so that the desk has something to do on the
 * day of the demo. The years before are not touched.
 */
@Component
class SampleUnderWay {

    /** How many working days ago each was received, and what is wanted. */
    private static final List<Wanted> WANTED =
            List.of(
                    new Wanted(20, "商业企业", "某企业参保缴费情况（示例）", "", 0),
                    new Wanted(18, "自然人", "2019年事业单位招聘面试评分办法（示例）", "", 0),
                    new Wanted(17, "自然人", "创业补贴发放名单及依据（示例）", "", 0),
                    new Wanted(14, "科研机构", "职称评审委员会组成情况（示例）", "", 0),
                    new Wanted(11, "法律服务机构", "工伤认定案卷中的证人证言（示例）", "", 0),
                    new Wanted(5, "自然人", "技工院校招生计划（示例）", "", 0),
                    new Wanted(12, "商业企业", "劳务派遣单位年度核验材料（示例）", "征求意见寄出日期", 8),
                    new Wanted(6, "自然人", "“有关文件”（内容不明确，示例）", "补正告知日期", 3),
                    new Wanted(13, "自然人", "2021年职业技能培训补贴的申领条件（示例）", "", 0));

    private final Clock clock;
    private final Calendars calendars;

    SampleUnderWay(Clock clock, Calendars calendars) {
        this.clock = clock;
        this.calendars = calendars;
    }

    /** Rows for the ledger of requests. */
    List<LedgerRow> rows() {
        return IntStream.range(0, WANTED.size()).mapToObj(this::row).toList();
    }

    /** The registration number of the n-th of them. */
    static String number(int n, Clock clock) {
        return "%d-%04d".formatted(ChinaTime.today(clock).getYear(), n);
    }

    private LedgerRow row(int at) {
        var wanted = WANTED.get(at);
        var cells = new LinkedHashMap<String, String>();
        cells.put("登记号", number(at + 1, clock));
        cells.put("收到日期", workingDaysAgo(wanted.receivedAgo()).toString());
        cells.put("申请人类型", wanted.type());
        cells.put("申请人", "示例申请人" + (at + 1));
        cells.put("渠道", "互联网");
        cells.put("所需信息", wanted.what());
        if (!wanted.step().isEmpty()) {
            cells.put(wanted.step(), workingDaysAgo(wanted.stepAgo()).toString());
        }
        return new LedgerRow(at + 2, Map.copyOf(cells));
    }

    private LocalDate workingDaysAgo(int n) {
        var today = ChinaTime.today(clock);
        var day = today;
        while (calendars.current().workingDaysBetween(day, today) < n) {
            day = day.minusDays(1);
        }
        return day;
    }

    /**
     * What somebody asks for.
     *
     * @param step heading of the day on which something more happened, empty for none
     */
    private record Wanted(int receivedAgo, String type, String what, String step, int stepAgo) {}
}
