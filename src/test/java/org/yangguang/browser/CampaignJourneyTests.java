package org.yangguang.browser;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.Agencies;
import org.yangguang.requests.application.NewSubmission;
import org.yangguang.requests.application.SubmissionIntake;
import org.yangguang.requests.domain.Agreements;
import org.yangguang.requests.domain.AnswerForm;
import org.yangguang.requests.domain.AnswerWay;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.Submissions.Receipt;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.Wish;
import org.yangguang.shared.ChinaTime;

/** Twelve people ask the same; the office answers once, and each has a letter of his own. */
@BrowserTest
class CampaignJourneyTests {

    private static final String NAME = "某某街道补偿材料（示例）";

    @Autowired SubmissionIntake intake;
    @Autowired Agencies agencies;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Test
    void oneAnswerBecomesALetterForEach(Visitors visitors) {
        jdbc.sql("update letters.setting set review_online = 'https://xzfy.example.cn'").update();
        for (int n = 1; n < 12; n++) {
            writes("示例" + n, Agreements.NONE);
        }
        var receipt = writes("示例十二", new Agreements(true, false));

        var office = visitors.signedIn("disclosure").opens("/desk/campaigns?made=NO");
        office.follows("示例区某某街道2019年旧城改造").meetsNoBarrier().scrollsDownOnly();
        office.types("名称", NAME).chooses("牵头人", "示例政务公开办工作人员").presses("集中办理");
        office.isTold(NAME).meetsNoBarrier().scrollsDownOnly().presses("逐件确认这 12 件");
        done(office).sees("已办 12 件，共 12 件").follows("回到办理页面");
        office.isTold(NAME);
        assess(office);

        office.isTold(NAME).follows("起草政府信息公开申请不予处理告知书").meetsNoBarrier();
        office.types("已获取的情况", "2020年6月3日已当面提供").presses("生成全部公文");
        done(office).follows("回到办理页面");
        office.sees("12 件").sees("2020年6月3日已当面提供").meetsNoBarrier().scrollsDownOnly().presses("送审");
        var batch = office.page().url();
        for (var signer : List.of("head", "deputy", "secrecy", "leader")) {
            var reviewer = visitors.signedIn(signer).opens(batch);
            reviewer.sees("一次审签全部 12 件公文").meetsNoBarrier();
            reviewer.presses(signer.equals("leader") ? "签发并编号" : "同意");
        }
        office.opens(batch);
        for (int tries = 0; tries < 60 && !waitsForThePost(office); tries++) {
            office.page().waitForTimeout(500);
            office.opens(batch);
        }
        office.types("交寄清单号或者凭证", "示例清单1号").presses("登记集中交邮");
        done(office).follows("回到办理页面").follows("名单").sees("已送达").meetsNoBarrier();

        var asker = visitors.reader(Screen.PHONE).opens("/apply/track");
        asker.types("回执号", receipt.number()).types("查询码", receipt.code().shown()).presses("查询");
        asker.sees("政府信息公开申请不予处理告知书").meetsNoBarrier().scrollsDownOnly();
    }

    private static boolean waitsForThePost(Visitor office) {
        return office.page().innerText("main").contains("11 件等待交邮");
    }

    /** Looks again until the run is over. */
    private static Visitor done(Visitor office) {
        for (int tries = 0; tries < 60; tries++) {
            if (office.page().innerText("main").contains("已经办完")) {
                return office;
            }
            office.page().waitForTimeout(500);
            office.page().reload();
        }
        return office.sees("已经办完");
    }

    private static void assess(Visitor office) {
        office.follows("判断公开与否").sees("申请的是什么？");
        office.page().check("input[name=SUBJECT][value=CONFIRM]");
        office.page().fill("[name='SUBJECT.CONFIRM']", "2020年6月3日已当面提供");
        office.presses("下一步");
        office.presses("记入案卷");
    }

    private Receipt writes(String name, Agreements agreements) {
        var wish = "您好，我是" + name + "，请公开示例区某某街道2019年旧城改造项目的征地补偿安置方案、补偿费用支付凭证以及名单";
        return intake.submit(
                new Sending(UUID.randomUUID().toString(), wish),
                new NewSubmission(
                        agencies.main().orElseThrow().id(),
                        ReceiptChannel.ONLINE,
                        ChinaTime.today(clock),
                        new Submitter(
                                ApplicantType.NATURAL_PERSON,
                                name,
                                Optional.empty(),
                                "",
                                new ContactWays("13800000000", "", "示例市示例路1号")),
                        new Wish(
                                List.of(wish),
                                Optional.of(AnswerForm.PAPER),
                                Optional.of(AnswerWay.POST),
                                "",
                                agreements),
                        Optional.empty()));
    }
}
