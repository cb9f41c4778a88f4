package org.yangguang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.letters.LetterKind;
import org.yangguang.org.Agencies;
import org.yangguang.requests.AnOffice;
import org.yangguang.shared.ChinaTime;

/** From the request to the remedy on a phone, and what a third party says in between. */
@BrowserTest
class AnsweredOnlineJourneyTests {

    private static final String WANTED = "2023年度公共就业服务专项资金支出明细（示例）";

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired Clock clock;

    private AnOffice office;

    @BeforeEach
    void theOfficeOfTheDemo() {
        office = AnOffice.of(context, agencies.main().orElseThrow());
    }

    @Test
    void asksCorrectsReadsTheAnswerAndLearnsWhatToDoByKeyboardAlone(Visitors visitors)
            throws IOException {
        var asker = visitors.reader(Screen.PHONE).opens("/apply/new");
        var keys = new Keyboard(asker.page());
        fillsIn(keys);
        keys.tabTo("核对");
        keys.enter();
        asker.isTold("核对");
        keys.tabTo("提交申请");
        keys.enter();
        asker.isTold("申请已提交");
        var number = asker.page().locator("#receipt-number").innerText();
        var code = asker.page().locator("#query-code").innerText();
        var request = confirmed(number);

        var until = WorkingCalendar.published().addWorkingDays(ChinaTime.today(clock), 15);
        issued(request, LetterKind.CORRECTION_NOTICE, Map.of("CORRECT_BY", until.toString()));
        follows(asker, keys, number, code);
        asker.sees("有一份文书给您").meetsNoBarrier().scrollsDownOnly();
        keys.tabTo("打开政府信息公开申请补正告知书");
        keys.enter();
        asker.isTold("政府信息公开申请补正告知书").meetsNoBarrier().scrollsDownOnly();
        keys.tabTo("返回办理进度");
        keys.enter();
        asker.isTold(number).sees("等您补正").sees("需要您补正").meetsNoBarrier();
        keys.tabTo("补正内容");
        keys.write("2023年1月至12月");
        keys.tabTo("提交补正");
        keys.enter();
        asker.sees("办理中").doesNotSee("需要您补正");

        issued(request, LetterKind.NEEDS_CREATION, Map.of());
        follows(asker, keys, number, code);
        asker.sees("答复已经做好");
        keys.tabTo("打开无法提供政府信息告知书");
        keys.enter();
        asker.isTold("无法提供政府信息告知书").meetsNoBarrier().scrollsDownOnly();
        keys.tabTo("下载 PDF");
        var pdf = asker.page().waitForDownload(keys::enter);
        assertThat(Files.size(pdf.path())).isGreaterThan(1_000);
        keys.tabTo("确认收到");
        keys.enter();
        asker.sees("确认收到");
        keys.tabTo("返回办理进度");
        keys.enter();
        var last = WorkingCalendar.published().addNaturalDays(ChinaTime.today(clock), 60);
        asker.sees("已答复").sees("可以申请行政复议，也可以直接向法院起诉").sees("最迟 " + last);
        keys.tabTo("为什么是 " + last);
        keys.enter();
        asker.meetsNoBarrier().scrollsDownOnly();
    }

    @Test
    void aThirdPartyReadsAndObjectsOnAPhone(Visitors visitors) {
        var request = office.register(ChinaTime.today(clock).toString());
        var letter = issued(request, LetterKind.THIRD_PARTY_CONSULTATION, Map.of("way", "POST"));
        var sheet =
                Jsoup.parse(
                        AtTheDesk.text(
                                office.desk()
                                        .post(
                                                request + "/opinions/links",
                                                "letter",
                                                letter.substring(letter.lastIndexOf('/') + 1))));
        var asked = visitors.reader(Screen.PHONE).opens("/opinion");
        asked.types("编号", sheet.select("#opinion-number").text());
        asked.types("答复码", sheet.select("#opinion-code").text());
        asked.meetsNoBarrier().scrollsDownOnly().presses("下一步");
        asked.sees("以打开之日为收到征求意见书之日").meetsNoBarrier().scrollsDownOnly();
        asked.presses("打开征求意见书").sees("（拟公开的信息）").sees("还有 15 个工作日");
        asked.doesNotSee("示例公司").meetsNoBarrier().scrollsDownOnly();
        asked.chooses("是否同意公开", "不同意公开").types("答复人", "某公司 示例").presses("提交意见");
        asked.sees("请写明是哪些内容、为什么").meetsNoBarrier();
        asked.types("理由", "配方属于商业秘密").attaches("证明材料", "证明.txt", "检验报告");
        asked.presses("提交意见").sees("您的意见已经收到").sees("证明.txt");
        asked.meetsNoBarrier().scrollsDownOnly();

        var officer = visitors.signedIn("disclosure").opens(request + "/opinions");
        officer.isTold("网上征求意见").sees("不同意公开").sees("配方属于商业秘密").meetsNoBarrier();
        assertThat(officer.downloads("证明.txt")).isEqualTo(12);
    }

    private static void fillsIn(Keyboard keys) {
        keys.tabTo("第 1 项信息");
        keys.write(WANTED);
        keys.tabTo("申请人类型");
        keys.picks("自然人");
        keys.tabTo("姓名或者名称");
        keys.write("示例戊");
        keys.tabTo("证件种类");
        keys.picks("居民身份证");
        keys.tabTo("证件号码");
        keys.write("11010519491231002X");
        keys.tabTo("信息的形式");
        keys.picks("电子");
        keys.tabTo("获取方式");
        keys.picks("电子邮件");
        keys.tabTo("电子邮箱");
        keys.write("a@example.com");
        keys.tabTo("同意网络送达：答复和通知放在“进度查询”里，由我自己打开");
        keys.space();
    }

    private static void follows(Visitor asker, Keyboard keys, String number, String code) {
        asker.opens("/apply/track");
        keys.tabTo("回执号");
        keys.write(number);
        keys.tabTo("查询码");
        keys.write(code);
        keys.tabTo("查询");
        keys.enter();
        asker.isTold(number);
    }

    /** The office confirms; the address of the request that comes of it. */
    private String confirmed(String number) {
        var list = AtTheDesk.text(office.desk().get("/desk/submissions?q=" + number));
        var submission = Jsoup.parse(list).select("a:contains(" + number + ")").attr("href");
        var answer =
                office.desk()
                        .post(
                                submission + "/confirmation",
                                "version",
                                "0",
                                "on",
                                ChinaTime.today(clock).toString());
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    /** A letter in the case, with a file where it answers, signed by all who must; its address. */
    private String issued(String request, LetterKind kind, Map<String, String> more) {
        var values = AnOffice.typed(kind);
        values.put("way", "ONLINE");
        values.putAll(more);
        var letter = office.draft(request, kind, values);
        if (kind.outcome().isPresent()) {
            var content = "检索记录".getBytes(StandardCharsets.UTF_8);
            var file = new MockMultipartFile("annex", "检索记录.txt", "text/plain", content);
            assertThat(office.desk().upload(letter + "/annexes", List.of(file), "version", "0"))
                    .hasStatus(302);
        }
        office.issue(letter, kind);
        return letter;
    }
}
