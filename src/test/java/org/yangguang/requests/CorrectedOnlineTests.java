package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
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
import org.yangguang.identity.Role;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.domain.Agreements;
import org.yangguang.shared.ChinaTime;

/** Two requests of one receipt that are both to be corrected online, with files: 补正（条例第三十条）. */
@YangguangTest
class CorrectedOnlineTests {

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Agency agency;
    private AtTheDesk office;
    private LocalDate today;
    private AnApplicant applicant;

    @BeforeEach
    void twoRequestsToBeCorrected() {
        agency = People.agency(agencies);
        office = AtTheDesk.in(context, agency, Role.DISCLOSURE_HEAD);
        today = ChinaTime.today(clock);
        applicant =
                AnApplicant.asking(
                        context, agency.id(), today, Agreements.NONE, "培训补贴名单", "劳动仲裁件数");
        applicant.confirmedBy(office, today);
        var asked = requests();
        assertThat(asked).hasSize(2);
        asked.forEach(id -> toCorrect(id, "请写明年度"));
    }

    @Test
    void eachIsCorrectedByItsOwnFormAndFilesGoAlong() {
        var page = applicant.page();
        var forms = page.select("form[action=/apply/track/correction]");
        assertThat(forms).hasSize(2);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.text()).contains("需要您补正", "请写明年度");

        var file = new MockMultipartFile("files", "授权.txt", "text/plain", bytes("授权委托书"));
        var sent = corrects(forms.get(1), List.of(file), "2021年度");
        assertThat(sent).hasStatusOk();
        var after = Jsoup.parse(AtTheDesk.text(sent));
        assertThat(after.select("form[action=/apply/track/correction]")).hasSize(1);
        assertThat(after.select("section h2").eachText())
                .anyMatch(title -> title.startsWith("等您补正"))
                .anyMatch(title -> title.startsWith("办理中"));
        assertThat(office.get("/desk/submissions/" + applicant.receipt().id()))
                .bodyText()
                .contains("2021年度", "授权.txt");
    }

    @Test
    void nothingIsLostWhenItComesBack() {
        var form = applicant.page().select("form[action=/apply/track/correction]").getFirst();
        var file = new MockMultipartFile("files", "授权.txt", "text/plain", bytes("授权委托书"));
        var empty = corrects(form, List.of(file), "");
        assertThat(empty).hasStatus(422).bodyText().contains("此项必填", "已经收到的文件：授权.txt");
        var back =
                Jsoup.parse(AtTheDesk.text(empty))
                        .select("form[action=/apply/track/correction]:has(#text)")
                        .getFirst();
        var evil = new MockMultipartFile("files", "a.exe", "text/plain", bytes("MZ"));
        assertThat(corrects(back, List.of(evil), "2021年度"))
                .hasStatus(422)
                .bodyText()
                .contains("2021年度", "授权.txt");
        assertThat(corrects(back, List.of(), "2021年度")).hasStatusOk();
        assertThat(office.get("/desk/submissions/" + applicant.receipt().id()))
                .bodyText()
                .contains("2021年度", "授权.txt")
                .doesNotContain("a.exe");
    }

    private MvcTestResult corrects(Element form, List<MockMultipartFile> files, String text) {
        return applicant.tracks(
                "/correction",
                files,
                "request",
                form.select("[name=request]").val(),
                "token",
                form.select("[name=token]").val(),
                "text",
                text);
    }

    private void toCorrect(String request, String what) {
        assertThat(
                        office.post(
                                "/desk/requests/" + request + "/send-correction-notice",
                                "version",
                                "0",
                                "on",
                                today.toString(),
                                "until",
                                WorkingCalendar.published().addWorkingDays(today, 15).toString(),
                                "what",
                                what))
                .hasStatus(302);
    }

    private List<String> requests() {
        return jdbc
                .sql("select unnest(requests)::text from requests.submission where id = :id")
                .param("id", applicant.receipt().id().value())
                .query(String.class)
                .list()
                .stream()
                .map(id -> String.valueOf(id))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
