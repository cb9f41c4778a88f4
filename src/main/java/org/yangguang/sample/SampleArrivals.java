package org.yangguang.sample;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.Arrivals;
import org.yangguang.shared.ChinaTime;

/** What came in these days and waits for its confirmation; no period runs and no year counts it. */
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
    }

    private void arrive(
            AgencyId bureau,
            ReceiptChannel channel,
            int workingDaysAgo,
            ApplicantType type,
            List<String> wanted) {
        var day = ChinaTime.today(clock);
        while (calendars.current().workingDaysBetween(day, ChinaTime.today(clock))
                < workingDaysAgo) {
            day = day.minusDays(1);
        }
        arrivals.take(
                "sample " + wanted.getFirst(),
                bureau,
                channel,
                day,
                type,
                type.isOrganisation() ? "示例研究所" : "示例申请人",
                "0538-0000000",
                wanted);
    }
}
