package org.yangguang.sample;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yangguang.identity.ActingPerson;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.Searches;
import org.yangguang.requests.Searches.Looked;
import org.yangguang.shared.ChinaTime;

/** Searches of the requests under way: one answered and confirmed, two still to be made. */
@Component
class SampleSearches {

    private final Searches searches;
    private final ActingPerson acting;
    private final Clock clock;

    SampleSearches(Searches searches, ActingPerson acting, Clock clock) {
        this.searches = searches;
        this.acting = acting;
        this.clock = clock;
    }

    void bringIn(AgencyId bureau) {
        var grants = SampleUnderWay.number(3, clock);
        var schools = SampleUnderWay.number(6, clock);
        acting.as(
                "disclosure",
                () -> {
                    searches.ask(bureau, grants, List.of("就业促进科", "财务科"), "创业补贴发放名单、发放依据（示例）");
                    searches.ask(bureau, schools, List.of("就业促进科"), "2021年技工院校招生计划文件（示例）");
                });
        acting.as(
                "officer",
                () ->
                        searches.answer(
                                bureau,
                                grants,
                                new Looked(
                                        "创业补贴管理系统（示例）",
                                        "创业补贴 发放 2021",
                                        "示例经办人",
                                        ChinaTime.today(clock),
                                        "2021年度创业补贴发放明细表，存业务系统（示例）")));
        acting.as("head", () -> searches.confirm(bureau, grants, "已核对（示例）"));
    }
}
