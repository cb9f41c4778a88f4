package org.yangguang.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.Arrivals;
import org.yangguang.shared.ChinaTime;

/**
 * What came in these days: submissions that wait for their confirmation, and records that are said
 * to be wrong. No year counts any of it.
 */
@Component
class SampleArrivals {

    private final Arrivals arrivals;
    private final Clock clock;
    private final Calendars calendars;

    SampleArrivals(Arrivals arrivals, Clock clock, Calendars calendars) {
        this.arrivals = arrivals;
        this.clock = clock;
        this.calendars = calendars;
    }

    void bringIn(AgencyId bureau) {
        arrive(
                bureau,
                ReceiptChannel.ONLINE,
                0,
                ApplicantType.NATURAL_PERSON,
                List.of("2021年度失业保险稳岗返还单位名单（示例）", "失业保险稳岗返还的审核标准（示例）"));
        arrive(
                bureau,
                ReceiptChannel.ORDINARY_MAIL,
                0,
                ApplicantType.NATURAL_PERSON,
                List.of("本人所在企业的工资集体协议备案情况（示例）"));
        arrive(
                bureau,
                ReceiptChannel.ONLINE,
                2,
                ApplicantType.RESEARCH,
                List.of("近三年职业技能培训补贴的发放人数和金额（示例）"));
        wrongRecord(
                bureau,
                ReceiptChannel.ONLINE,
                3,
                "2021年职称评审通过人员公示（示例）",
                "姓名“示例风”",
                "姓名“示例丰”",
                "身份证和评审表上都是“示例丰”，可以当面核对");
        wrongRecord(
                bureau,
                ReceiptChannel.SIGNED_MAIL,
                16,
                "本人参保缴费凭证（示例）",
                "参加工作时间2011年3月",
                "参加工作时间2010年3月",
                "2010年3月签订的劳动合同复印件，随信寄来");
        for (var who : List.of("甲", "乙", "丙", "丁", "戊", "己")) {
            wantsTheSame(bureau, who);
        }
    }

    /** Six people of one street want the same, each in his own words. */
    private void wantsTheSame(AgencyId bureau, String who) {
        arrivals.take(
                "sample alike " + who,
                bureau,
                ReceiptChannel.ONLINE,
                day(1),
                ApplicantType.NATURAL_PERSON,
                "示例居民" + who,
                "0538-0000000",
                List.of("您好，我是示例街道居民" + who + "，申请公开示例街道旧城改造项目被征地人员社会保障资金的测算方案、缴纳凭证和参保人员名单（示例）"));
    }

    private void wrongRecord(
            AgencyId bureau,
            ReceiptChannel channel,
            int workingDaysAgo,
            String record,
            String wrong,
            String right,
            String proof) {
        arrivals.takeWrongRecord(
                "sample " + record,
                bureau,
                channel,
                day(workingDaysAgo),
                "示例申请人",
                "0538-0000000",
                record,
                wrong,
                right,
                proof);
    }

    private void arrive(
            AgencyId bureau,
            ReceiptChannel channel,
            int workingDaysAgo,
            ApplicantType type,
            List<String> wanted) {
        arrivals.take(
                "sample " + wanted.getFirst(),
                bureau,
                channel,
                day(workingDaysAgo),
                type,
                type.isOrganisation() ? "示例研究所" : "示例申请人",
                "0538-0000000",
                wanted);
    }

    private LocalDate day(int workingDaysAgo) {
        var today = ChinaTime.today(clock);
        var day = today;
        while (calendars.current().workingDaysBetween(day, today) < workingDaysAgo) {
            day = day.minusDays(1);
        }
        return day;
    }
}
