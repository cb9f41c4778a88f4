package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.letters.LetterKind;
import org.yangguang.notice.Reminders;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.domain.Agreements;
import org.yangguang.shared.ChinaTime;

/** Letters that lie on the site for their applicant: 网上送达, from his side and the office's. */
@YangguangTest
class OnlineLettersTests {

    private static final Agreements ONLINE = new Agreements(true, false);

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired List<Reminders.Daily> daily;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Agency agency;
    private AnOffice office;
    private LocalDate today;

    @BeforeEach
    void anOffice() {
        agency = People.agency(agencies);
        office = AnOffice.of(context, agency);
        today = ChinaTime.today(clock);
    }

    @Test
    void theFirstOpeningDeliversAnAnswerAndClosesTheCase() throws IOException {
        var applicant = asking(ONLINE);
        var request = applicant.confirmedBy(office.desk(), today);
        assertThat(applicant.page().select(".letters")).isEmpty();
        var letter = office.draft(request, LetterKind.NEEDS_CREATION, "ONLINE");
        assertThat(annexed(letter)).hasStatus(302);
        assertThat(applicant.page().select(".letters")).isEmpty();
        office.issue(letter, LetterKind.NEEDS_CREATION);

        var page = applicant.page();
        assertThat(page.select(".letters .fresh").text()).contains("无法提供政府信息告知书", "还没有打开");
        assertThat(office.desk().get(letter))
                .bodyText()
                .contains("已放在网上等收件人打开", workingDay(3).toString());
        assertThat(office.desk().get(request)).bodyText().contains("答复审核中");

        var which = applicant.letter(0);
        var read = applicant.tracks("/letter", which);
        assertThat(read).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(Jsoup.parse(AtTheDesk.text(read)).select(".paper").text())
                .contains("（理由）", "附件：检索记录.txt", "https://xzfy.example.cn", "示例公开〔");
        assertThat(office.desk().get(request)).bodyText().contains("已答复", "网络送达");
        assertThat(office.desk().get(letter))
                .bodyText()
                .contains("收件人首次打开", "申请人（网上）于", "收件人首次在网上打开，登记到达");

        var pdf = applicant.tracks("/letter/pdf", which);
        assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
        try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("无法提供政府信息告知书");
        }
        var file = with(which, "annex", annexOf(read));
        var taken = applicant.tracks("/letter/annex", file);
        assertThat(taken).hasStatusOk();
        assertThat(AtTheDesk.text(taken)).isEqualTo("系统、档案室均未查到");
        assertThat(taken.getResponse().getHeader("Content-Disposition")).startsWith("attachment");

        assertThat(applicant.tracks("/letter/receipt", which)).bodyText().contains("确认收到");
        assertThat(applicant.page().select(".letters").text()).contains("首次打开");
        assertThat(audited(letter))
                .containsSubsequence("letter.issued", "letter.arrived", "letter.confirmed");
        assertThat(addressesOf("letter.arrived")).containsOnly("");
    }

    @Test
    void saysUntilWhenAnAnswerCanBeChallenged() {
        var free = asking(ONLINE);
        answered(free, LetterKind.NEEDS_CREATION);
        assertThat(free.page().text())
                .contains("可以申请行政复议，也可以直接向法院起诉")
                .contains("最迟 " + WorkingCalendar.published().addNaturalDays(today, 60))
                .contains("最迟 " + WorkingCalendar.published().addMonths(today, 6))
                .contains("向 示例市人民政府 提出", "向 示例区人民法院 提出", "https://xzfy.example.cn");

        var withheld = asking(ONLINE);
        answered(withheld, LetterKind.INTERNAL_AFFAIRS);
        assertThat(withheld.page().text())
                .contains("要先申请行政复议", "自收到行政复议决定书之日起 15 日内向 示例区人民法院 起诉")
                .doesNotContain("6 个月内");
    }

    @Test
    void everyLetterOnTheWayArrivesSoToo() {
        var applicant = asking(ONLINE);
        var request = applicant.confirmedBy(office.desk(), today);
        var values = AnOffice.typed(LetterKind.CORRECTION_NOTICE);
        values.put("way", "ONLINE");
        values.put("CORRECT_BY", workingDay(15).toString());
        var letter = office.draft(request, LetterKind.CORRECTION_NOTICE, values);
        office.issue(letter, LetterKind.CORRECTION_NOTICE);
        assertThat(applicant.page().text()).contains("办理中", "政府信息公开申请补正告知书");
        assertThat(applicant.tracks("/letter", applicant.letter(0))).hasStatusOk();
        assertThat(applicant.page().text()).contains("等您补正", "最迟 " + workingDay(15));
    }

    @Test
    void nobodyIsServedOnlineWhoDidNotAgree() {
        var applicant = asking(Agreements.NONE);
        var request = applicant.confirmedBy(office.desk(), today);
        var values = AnOffice.typed(LetterKind.NEEDS_CREATION);
        values.put("way", "ONLINE");
        var form = AnOffice.fields(request, LetterKind.NEEDS_CREATION, values);
        assertThat(office.desk().post("/desk/letters", form))
                .hasStatus(422)
                .bodyText()
                .contains("申请人没有同意网络送达", "（理由）");
        assertThat(applicant.tracks("/agreements", "agree.online", "perhaps")).hasStatus(422);
        assertThat(applicant.tracks("/agreements", "agree.online", "yes")).hasStatusOk();
        assertThat(office.desk().post("/desk/letters", form)).hasStatus(302);
        assertThat(
                        office.desk()
                                .get(
                                        "/desk/letters/new?case="
                                                + AnOffice.key(request)
                                                + "&kind=EXTENSION_NOTICE"))
                .bodyText()
                .contains("value=\"ONLINE\" selected");
    }

    @Test
    void aCopyOfAPostedLetterIsShownWhenTheOfficeSaysSo() {
        var applicant = asking(Agreements.NONE);
        var request = applicant.confirmedBy(office.desk(), today);
        var letter = office.draft(request, LetterKind.NEEDS_CREATION, "POST");
        office.issue(letter, LetterKind.NEEDS_CREATION);
        assertThat(office.desk().post(letter + "/online-copy", "shown", "true")).hasStatus(409);
        var posted = new String[] {"way", "POST", "on", today.toString(), "proof", "XA1"};
        assertThat(office.desk().post(letter + "/delivery", posted)).hasStatus(302);
        assertThat(applicant.page().text()).contains("自您收到告知书之日起 60 日内");
        assertThat(applicant.page().select(".letters")).isEmpty();

        assertThat(office.desk().post(letter + "/online-copy", "shown", "true")).hasStatus(302);
        var which = applicant.letter(0);
        assertThat(applicant.tracks("/letter", which)).bodyText().contains("副本，正本已经用其他方式送达");
        assertThat(applicant.page().text()).as("a copy proves nothing").contains("自您收到告知书之日起");
        assertThat(office.desk().post(letter + "/online-copy", "shown", "false")).hasStatus(302);
        assertThat(applicant.tracks("/letter", which)).hasStatus(404);
    }

    @Test
    void aLetterOfACaseThatEndedMeanwhileIsReadAllTheSame() {
        var applicant = asking(ONLINE);
        var request = applicant.confirmedBy(office.desk(), today);
        var values = AnOffice.typed(LetterKind.CORRECTION_NOTICE);
        values.put("way", "ONLINE");
        values.put("CORRECT_BY", workingDay(15).toString());
        var letter = office.draft(request, LetterKind.CORRECTION_NOTICE, values);
        office.issue(letter, LetterKind.CORRECTION_NOTICE);
        assertThat(applicant.tracks("/withdrawal")).hasStatusOk();
        assertThat(applicant.tracks("/letter", applicant.letter(0)))
                .hasStatusOk()
                .bodyText()
                .contains("（需要补正的事项）");
        assertThat(office.desk().get(letter))
                .bodyText()
                .contains("已送达", "收件人首次打开")
                .doesNotContain("已签发，待送达");
    }

    @Test
    void theOfficeIsToldWhenNobodyOpensIt() {
        var applicant = asking(ONLINE);
        var request = applicant.confirmedBy(office.desk(), today);
        var letter = office.draft(request, LetterKind.EXTENSION_NOTICE, "ONLINE");
        office.issue(letter, LetterKind.EXTENSION_NOTICE);
        assertThat(news(workingDay(3))).isEmpty();
        assertThat(news(workingDay(4)))
                .singleElement()
                .satisfies(
                        news ->
                                assertThat(news.notice().subject())
                                        .contains("号 已放在网上 3 个工作日，收件人尚未打开"));
        assertThat(applicant.tracks("/letter", applicant.letter(0))).hasStatusOk();
        assertThat(news(workingDay(4))).isEmpty();
    }

    @Test
    void nobodyElseGetsIn() {
        var applicant = asking(ONLINE);
        var request = applicant.confirmedBy(office.desk(), today);
        var letter = office.draft(request, LetterKind.NEEDS_CREATION, "ONLINE");
        office.issue(letter, LetterKind.NEEDS_CREATION);
        var which = applicant.letter(0);
        var other = asking(ONLINE);
        other.confirmedBy(office.desk(), today);
        assertThat(other.tracks("/letter", which)).hasStatus(404);
        assertThat(other.tracks("/letter/pdf", which)).hasStatus(404);
        var own = other.page().select("section[aria-labelledby^=case-] input").size();
        assertThat(own).isZero();
        assertThat(
                        applicant.tracks(
                                "/letter",
                                "request",
                                which[1],
                                "letter",
                                UUID.randomUUID().toString()))
                .hasStatus(404);
        assertThat(office.desk().get(letter)).bodyText().contains("已签发，待送达");
    }

    @Test
    void whatWasChangedBehindTheBackOfItsReviewIsNotHandedOut() {
        var applicant = asking(ONLINE);
        var request = applicant.confirmedBy(office.desk(), today);
        var letter = office.draft(request, LetterKind.NEEDS_CREATION, "ONLINE");
        office.issue(letter, LetterKind.NEEDS_CREATION);
        var which = applicant.letter(0);
        jdbc.sql(
                        "update letters.signature set content_hash = repeat('0', 64) where letter_id = ?::uuid")
                .param(letter.substring(letter.lastIndexOf('/') + 1))
                .update();
        assertThat(applicant.tracks("/letter", which))
                .hasStatus(409)
                .bodyText()
                .doesNotContain("（理由）");
        assertThat(applicant.tracks("/letter/pdf", which)).hasStatus(409);
    }

    private AnApplicant asking(Agreements agreements) {
        return AnApplicant.asking(context, agency.id(), today, agreements, "2021年考试成绩复核记录");
    }

    private void answered(AnApplicant applicant, LetterKind kind) {
        var request = applicant.confirmedBy(office.desk(), today);
        office.issue(office.draft(request, kind, "ONLINE"), kind);
        assertThat(applicant.tracks("/letter", applicant.letter(0))).hasStatusOk();
    }

    private MvcTestResult annexed(String letter) {
        var content = "系统、档案室均未查到".getBytes(StandardCharsets.UTF_8);
        var file = new MockMultipartFile("annex", "检索记录.txt", "text/plain", content);
        return office.desk().upload(letter + "/annexes", List.of(file), "version", "0");
    }

    private static String annexOf(MvcTestResult read) {
        return Jsoup.parse(AtTheDesk.text(read)).select("input[name=annex]").val();
    }

    private static String[] with(String[] fields, String name, String value) {
        return new String[] {fields[0], fields[1], fields[2], fields[3], name, value};
    }

    private LocalDate workingDay(int n) {
        return WorkingCalendar.published().addWorkingDays(today, n);
    }

    private List<Reminders.News> news(LocalDate day) {
        return daily.stream().flatMap(one -> one.on(day, agency.id()).stream()).toList();
    }

    private List<@Nullable String> audited(String letter) {
        return jdbc.sql("select action from audit.entry where subject = ? order by number")
                .param("letter:" + letter.substring(letter.lastIndexOf('/') + 1))
                .query(String.class)
                .list();
    }

    private List<@Nullable String> addressesOf(String action) {
        return jdbc.sql("select distinct address from audit.entry where action = ?")
                .param(action)
                .query(String.class)
                .list();
    }
}
