package org.yangguang.shared.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.report.application.FigureEntry;

/** What holds for every list of the desk: heads that sort, rows that lead on, whole exports. */
@YangguangTest
class DeskListsTests {

    private static final Pattern SORT =
            Pattern.compile("href=\"(/desk/[a-z-]+\\?[^\"]*sort=[^\"]*)\"");

    /** A form for each list, so that it has a row. */
    private static final Map<String, List<String>> FORMS =
            Map.of(
                    "/desk/remedies",
                    List.of("number", "S-1", "kind", "RECONSIDERATION", "acceptedOn", "2021-05-10"),
                    "/desk/proposals",
                    List.of(
                            "number",
                            "23",
                            "body",
                            "DEPUTIES",
                            "role",
                            "LEAD",
                            "assignedOn",
                            "2021-02-28"),
                    "/desk/documents",
                    List.of(
                            "number",
                            "泰人社发〔2021〕1号",
                            "title",
                            "关于就业的通知",
                            "kind",
                            "NORMATIVE",
                            "signedOn",
                            "2021-02-28"),
                    "/desk/requests",
                    List.of(
                            "token",
                            "00000000-0000-4000-8000-000000000001",
                            "type",
                            "BUSINESS",
                            "name",
                            "示例公司",
                            "channel",
                            "IN_PERSON",
                            "receivedOn",
                            "2021-03-01",
                            "wanted",
                            "考试成绩"),
                    "/desk/items",
                    List.of(
                            "id",
                            "00000000-0000-4000-8000-000000000002",
                            "title",
                            "示例信息",
                            "place",
                            "DISCLOSURE_COLUMN/",
                            "documentNumber",
                            "",
                            "issuer",
                            "",
                            "summary",
                            "",
                            "body",
                            "示例",
                            "link",
                            "",
                            "formedOn",
                            "",
                            "catalogueRow",
                            ""),
                    "/desk/report-figures",
                    List.of("year", "2021", "name", "行政许可", "value", "12", "source", "审批科"));

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired FigureEntry figures;

    private Agency agency;
    private AtTheDesk officer;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
        officer = AtTheDesk.in(context, agency, Role.DISCLOSURE_HEAD);
    }

    @Test
    void everyHeadSortsAndEveryListIsExported() {
        FORMS.forEach(
                (list, form) -> {
                    assertThat(officer.post(list, unique(form))).as(list).hasStatus(302);
                    var page = officer.get(list);
                    var heads =
                            SORT.matcher(AtTheDesk.text(page))
                                    .results()
                                    .map(head -> head.group(1).replace("&amp;", "&"))
                                    .toList();
                    assertThat(heads).as(list).hasSizeGreaterThan(1);
                    for (var head : heads) {
                        assertThat(officer.get(head))
                                .as(head)
                                .hasStatusOk()
                                .bodyText()
                                .contains("aria-sort");
                    }
                    assertThat(exported(list)).as(list).isEqualTo(1);
                });
    }

    @Test
    void exportsMoreRowsThanAnyPageShows() {
        for (int i = 1; i <= 205; i++) {
            figures.enter(agency.id(), 2021, "示例指标" + i, BigDecimal.ONE, "件", "示例");
        }
        assertThat(exported("/desk/report-figures")).isEqualTo(205);
        assertThat(exported("/desk/report-figures", "?q=示例指标20&size=1")).isEqualTo(7);
    }

    @Test
    void offersToAddOnlyToThoseWhoMay() {
        var reader = AtTheDesk.in(context, agency, Role.LEADER);
        for (var list : FORMS.keySet()) {
            assertThat(officer.get(list)).as(list).bodyText().contains(list + "/new");
            assertThat(reader.get(list))
                    .as(list)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(list + "/new");
        }
    }

    private int exported(String list) {
        return exported(list, "");
    }

    /** The rows below the head. */
    private int exported(String list, String query) {
        var answer = officer.get(list + ".xlsx" + query);
        assertThat(answer).hasStatusOk();
        try (var book =
                new XSSFWorkbook(
                        new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            return book.getSheetAt(0).getLastRowNum();
        } catch (IOException e) {
            throw new AssertionError(list, e);
        }
    }

    /** Ids that stand in a form must be new in each run. */
    private static String[] unique(List<String> form) {
        return form.stream()
                .map(value -> value.startsWith("00000000-") ? UUID.randomUUID() + "" : value)
                .toArray(String[]::new);
    }
}
