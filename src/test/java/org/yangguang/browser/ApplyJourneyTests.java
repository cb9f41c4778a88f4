package org.yangguang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody asks on a phone without account; the office confirms; both see the same days. */
@BrowserTest
class ApplyJourneyTests {

    private static final String WANTED = "2022年度公益性岗位安置人数（示例）";

    @Test
    void aRequestIsSentConfirmedAndFollowed(Visitors visitors) {
        var asker = visitors.reader(Screen.PHONE).opens("/apply").follows("填写申请");
        asker.isTold("填写申请").presses("核对").sees("处需要修改").meetsNoBarrier().scrollsDownOnly();
        asker.types("第 1 项信息", WANTED).presses("再加一项").types("第 2 项信息", "失业保险金发放标准");
        asker.chooses("申请人类型", "自然人").types("姓名或者名称", "示例丁");
        asker.chooses("证件种类", "居民身份证").types("证件号码", "11010519491231002X");
        asker.chooses("信息的形式", "电子").chooses("获取方式", "电子邮件");
        asker.types("电子邮箱", "a@example.com").presses("核对").isTold("核对").sees("可能已经公开了");
        asker.meetsNoBarrier().scrollsDownOnly().presses("返回修改").presses("去掉第 2 项");
        asker.presses("核对").doesNotSee("失业保险金发放标准").presses("提交申请").isTold("申请已提交");
        asker.meetsNoBarrier().scrollsDownOnly();
        var number = asker.page().locator("#receipt-number").innerText();
        var code = asker.page().locator("#query-code").innerText();

        var officer = visitors.signedIn("officer").opens("/desk/submissions").follows(number);
        officer.isTold(number).sees(WANTED).meetsNoBarrier().presses("确认收到");
        officer.sees("期限是这样算的").sees(WANTED);

        asker.follows("查询办理进度").isTold("进度查询").meetsNoBarrier();
        asker.types("回执号", number).types("查询码", code).presses("查询").sees("办理中");
        asker.sees("第 20 个工作日").meetsNoBarrier().scrollsDownOnly();
        assertThat(asker.page().url()).doesNotContain(code);
    }

    @Test
    void whatIsPublicAlreadyAnswersWhileItIsDescribed(Visitors visitors) {
        var asker = visitors.reader(Screen.PHONE).opens("/apply/new");
        asker.types("第 1 项信息", "失业保险金发放标准").sees("可能已经公开了");
        asker.meetsNoBarrier().scrollsDownOnly().presses("这就是我要的").arrivesAt("/items/.*");
    }

    @Test
    void aPersonWithoutScriptsTakesARequestBack(Visitors visitors) {
        var asker = visitors.readerWithoutScripts(Screen.SMALL_PHONE).opens("/apply/new");
        asker.types("第 1 项信息", "技能培训补贴发放名单（示例）");
        asker.chooses("申请人类型", "商业企业").types("姓名或者名称", "示例公司");
        asker.chooses("证件种类", "统一社会信用代码").types("证件号码", "91350100M000100Y43");
        asker.chooses("信息的形式", "纸质").chooses("获取方式", "自行领取").types("电话", "0538-8000000");
        asker.presses("核对").presses("提交申请").isTold("申请已提交");
        var number = asker.page().locator("#receipt-number").innerText();
        var code = asker.page().locator("#query-code").innerText();
        asker.opens("/apply/track").types("回执号", number).types("查询码", code).presses("查询");
        asker.sees("等待确认").presses("撤回申请").isTold("已撤回");
        visitors.signedIn("officer").opens("/desk/submissions").doesNotSee(number);
    }
}
