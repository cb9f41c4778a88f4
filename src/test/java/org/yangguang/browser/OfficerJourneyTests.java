package org.yangguang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An officer (经办人) answers a request; an item passes four people, is published and withdrawn. */
@BrowserTest
class OfficerJourneyTests {

    /** Given (予以公开) to natural persons. */
    private static final String GIVEN = "T3-3.1/nat";

    @Test
    void aRequestIsRegisteredAnsweredInTimeAndCounted(Visitors visitors) {
        var officer = visitors.signedIn("officer");
        int before = officer.opens("/desk/reports/2024").figure(GIVEN);

        officer.opens("/desk/requests").follows("登记申请").isTold("登记申请");
        officer.chooses("申请人类型", "自然人").types("姓名或者名称", "示例丙");
        officer.chooses("提交渠道", "当面提交").types("收到日期", "2024-09-29");
        officer.types("所需信息", "2023年度创业担保贷款贴息名单（示例）").presses("登记");

        officer.sees("应办日期 2024-10-31").sees("期限是这样算的").meetsNoBarrier();
        var days = officer.page().locator("ol.days > li");
        assertThat(days.first().innerText()).contains("2024-09-29");
        assertThat(days.filter(Visitor.having("2024-10-12")).innerText()).contains("调休上班");
        assertThat(days.filter(Visitor.having("2024-10-31")).innerText()).contains("第 20 个工作日");

        answers(officer, "2024-10-18", "R02 予以公开");
        officer.sees("已答复").sees("条例第三十六条").meetsNoBarrier();
        officer.opens("/desk/reports/2024");
        assertThat(officer.figure(GIVEN)).isEqualTo(before + 1);
        officer.opensTheFigure(GIVEN).sees("2023年度创业担保贷款贴息名单");
    }

    @Test
    void anItemPassesFourPeopleAppearsAndIsWithdrawn(Visitors visitors) {
        String title = "关于开展高校毕业生就业服务月活动的通知（示例）";
        var officer = visitors.signedIn("officer").opens("/desk/items").follows("起草信息");
        officer.types("标题", title).chooses("渠道和栏目", "网站其他栏目 / 文件通知");
        officer.types("正文", "各县（市、区）人力资源和社会保障局：\n现就有关事项通知如下。（示例文本）");
        officer.presses("保存草稿").isTold(title).meetsNoBarrier().presses("送审").sees("已送审");
        String desk = officer.page().url();

        for (var reviewer : new String[] {"head", "deputy", "secrecy"}) {
            visitors.signedIn(reviewer).opens(desk).presses("同意").sees("已签署同意");
        }
        var leader = visitors.signedIn("leader").opens(desk).meetsNoBarrier();
        leader.presses("签发并公开").sees("信息已经公开").follows("查看公开页面").isTold(title);
        String page = leader.page().url();

        var reader =
                visitors.reader().opens("/search?q=就业服务月").follows(title).arrivesAt("/items/.+");
        reader.sees("与首次发布一致").meetsNoBarrier();

        leader.opens(desk).unfolds("撤回").types("撤回原因", "所附名单有误（示例）").presses("撤回");
        leader.sees("已撤回");
        reader.opens(page).isTold("此信息已撤回").sees("所附名单有误（示例）").meetsNoBarrier();
        reader.doesNotSee("现就有关事项通知如下").follows("核验").sees(title).meetsNoBarrier();
    }

    /** Drafted, then served: each step shows what it does before it is done. */
    private static void answers(Visitor officer, String on, String outcome) {
        officer.follows("拟定答复").types("拟定日期", on).chooses("办理结果", outcome);
        officer.presses("预览").sees("答复期限不变，仍为 2024-10-31").meetsNoBarrier();
        officer.presses("确认拟定答复").sees("答复审核中");
        officer.follows("登记答复送达").types("送达或者交邮日期", on).presses("预览");
        officer.sees("按期").presses("确认登记答复送达");
    }
}
