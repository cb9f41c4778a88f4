package org.yangguang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yangguang.shared.ChinaTime;

/**
 * A letter that came by mail becomes a request; an office searches; the answer passes four people
 * and is posted; the whole file goes to court as one bundle.
 */
@BrowserTest
class CaseJourneyTests {

    private static final String WANTED = "2016年度公益性岗位补贴发放标准会议纪要（示例）";

    @Autowired Clock clock;

    @Test
    void aRequestIsSearchedForAnsweredAndProvedInCourt(Visitors visitors) throws Exception {
        var office = visitors.signedIn("disclosure");
        var request = registered(office);
        office.meetsNoBarrier().follows("交办检索").meetsNoBarrier();
        office.page().getByLabel("就业促进科").first().check();
        office.types("检索内容", "2016年公益性岗位补贴标准的会议纪要").presses("交办").sees("已交办 1 项检索任务");
        searched(visitors, office.page().locator("main h1").innerText());

        assessed(office.opens(request));
        var letter = drafted(office.opens(request));
        signed(visitors, letter);
        office.opens(letter).sees("〕").meetsNoBarrier();
        office.chooses("送达方式", "POST").types("送达凭证", "EMS 1234567890").presses("登记送达");
        office.sees("已送达").meetsNoBarrier();

        office.opens(request).sees("已答复").follows("制作案卷").isTold("案卷").meetsNoBarrier();
        office.page().setDefaultTimeout(60_000); // a dozen papers are drawn and bound
        office.types("用途", "泰安市人民政府行政复议（示例）").presses("制作案卷").sees("案卷已制作").meetsNoBarrier();
        var bundle = text(office.takes("PDF"));
        assertThat(bundle)
                .contains(
                        "泰安市人民政府行政复议（示例）",
                        "证据清单",
                        WANTED,
                        "示例申请人庚",
                        "平常信函",
                        "答复期限逐日计算",
                        "局档案室2016年卷宗",
                        "公益性岗位补贴标准",
                        "未检索到",
                        "示例科长",
                        "示例局主要领导",
                        "政府信息不存在告知书",
                        "EMS1234567890",
                        "第1页共");
        assertThat(office.downloads("ZIP")).isGreaterThan(20_000);
    }

    /** Came as an ordinary letter: received on the day on which both sides confirm. */
    private String registered(Visitor office) {
        office.opens("/desk/requests/new").chooses("提交渠道", "平常信函");
        office.types("收到日期", ChinaTime.today(clock).toString());
        office.chooses("申请人类型", "自然人").types("姓名或者名称", "示例申请人庚");
        office.types("所需信息", WANTED).presses("登记").sees(WANTED).presses("确认收到");
        office.sees("交办检索");
        return office.page().url();
    }

    private static void searched(Visitors visitors, String number) {
        var officer = visitors.signedIn("officer").opens("/desk/searches").follows(number);
        officer.chooses("检索结果", "未检索到").chooses("类别", "档案");
        officer.types("系统、档案或者文件名称", "局档案室2016年卷宗").types("检索词或者查找方法", "公益性岗位 补贴标准");
        officer.page().locator("#people").fill("示例经办人");
        officer.presses("反馈").sees("待科室负责人确认").meetsNoBarrier();
        var head = visitors.signedIn("head").opens(officer.page().url());
        head.presses("确认并反馈").sees("已反馈");
    }

    /** The questions of the law, each answered; the last one is what the search found. */
    private static void assessed(Visitor office) {
        office.follows("判断公开与否");
        for (int question = 0; question < 5; question++) {
            office.page().locator("input[type=radio]").first().check();
            office.presses("下一步");
        }
        office.page().locator("input[value=NOT_FOUND]").check();
        office.types("在哪些科室、以什么关键词、检索了什么", "就业促进科、局档案室，以“公益性岗位补贴标准”检索");
        office.presses("下一步").sees("判断结果").meetsNoBarrier().presses("记入案卷").sees("判断已记入案卷");
    }

    /** The letter tells the search and the reasons by itself. */
    private static String drafted(Visitor office) {
        office.follows("查看和起草文书").meetsNoBarrier();
        office.page().locator("a[href*='kind=NOT_EXISTING']").click();
        office.sees("检索情况").meetsNoBarrier().chooses("送达方式", "POST").presses("保存");
        office.isTold("政府信息不存在告知书").sees("局档案室2016年卷宗").presses("送审").sees("已送审");
        return office.page().url();
    }

    private static void signed(Visitors visitors, String letter) {
        for (var reviewer : List.of("head", "deputy", "secrecy")) {
            visitors.signedIn(reviewer).opens(letter).presses("同意").sees("已签署");
        }
        var leader = visitors.signedIn("leader").opens(letter).meetsNoBarrier();
        leader.presses("签发并编号").sees("待送达");
    }

    /** Without blanks and breaks: words run over the ends of lines. */
    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }
}
