package org.yangguang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What anybody does on the public site. */
@BrowserTest
class ReadingJourneyTests {

    private static final String NOTICE = "关于印发《泰安市创业担保贷款实施办法》的通知";

    @ParameterizedTest
    @EnumSource
    void aReaderGoesFromTheFrontPageToAnArticleAndItsAttachment(Screen screen, Visitors visitors) {
        var reader = visitors.reader(screen).opens("/").isTold("想查什么");
        findTheNotice(reader);
    }

    @ParameterizedTest
    @EnumSource
    void theElderlyModeStaysOnFromPageToPage(Screen screen, Visitors visitors) {
        var reader = visitors.reader(screen).opens("/").follows("长辈版").sees("标准版");
        findTheNotice(reader);
        assertThat(reader.page().locator("html.elderly").count()).isOne();
    }

    @Test
    void allOfItWorksWithoutScripts(Visitors visitors) {
        var reader = visitors.readerWithoutScripts(Screen.PHONE).opens("/");
        reader.follows("法定主动公开").follows("行政规范性文件").isTold("行政规范性文件");
        reader.follows(NOTICE).isTold(NOTICE).downloads("创业担保贷款申请表（示例）.docx");
        reader.follows("公开日志").isTold("公开日志");
        reader.opens("/tools/deadline").types("收到申请之日", "2024-09-29").presses("计算");
        reader.sees("应于 2024-10-31");
    }

    @ParameterizedTest
    @EnumSource
    void aReaderReadsTheAnnualReportAndTakesItHome(Screen screen, Visitors visitors) {
        var reader = visitors.reader(screen).opens("/").follows("公开年报").arrivesAt("/reports");
        reader.scrollsDownOnly().follows("2021").isTold("2021年政府信息公开工作年度报告");
        reader.sees("收到和处理政府信息公开申请情况").scrollsDownOnly();
        assertThat(reader.downloads("PDF")).isGreaterThan(20_000);
    }

    @Test
    void aReaderSearchesForADocumentNumber(Visitors visitors) {
        var reader = visitors.reader().opens("/");
        reader.types("检索政府信息", "泰人社规[2021]1号").presses("检索").isTold("检索结果");
        reader.meetsNoBarrier().follows(NOTICE).isTold(NOTICE);
        reader.opens("/search?q=没有这样的词").sees("没有找到").meetsNoBarrier().follows("怎么申请");
        reader.arrivesAt("/apply");
    }

    @Test
    void anApplicantComputesWhenTheAnswerIsDue(Visitors visitors) {
        var reader = visitors.reader(Screen.PHONE).opens("/").follows("答复期限计算");
        reader.arrivesAt("/tools/deadline").presses("计算").sees("有 1 处需要修改").meetsNoBarrier();
        reader.types("收到申请之日", "2024-09-29").presses("计算").sees("应于 2024-10-31");
        reader.unfolds("逐日查看").sees("2024-10-12").scrollsDownOnly().meetsNoBarrier();
    }

    @Test
    void aPrintedArticleIsTheDocumentAlone(Visitors visitors) {
        var reader = visitors.reader().opens("/search?q=实施办法").follows(NOTICE).isTold(NOTICE);
        assertThat(reader.onPaper())
                .contains(NOTICE, "泰人社规〔2021〕1号", "第一条")
                .doesNotContain("长辈版", "检索同类信息");
    }

    private static void findTheNotice(Visitor reader) {
        reader.scrollsDownOnly().follows("法定主动公开").arrivesAt("/catalogue").scrollsDownOnly();
        reader.follows("行政规范性文件").isTold("行政规范性文件").scrollsDownOnly();
        reader.follows(NOTICE).isTold(NOTICE).scrollsDownOnly();
        assertThat(reader.downloads("创业担保贷款申请表（示例）.docx")).isPositive();
    }
}
