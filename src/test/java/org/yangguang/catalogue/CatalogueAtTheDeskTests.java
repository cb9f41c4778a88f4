package org.yangguang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
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

/** The catalogue at the desk: who sees it, and what the filters leave. */
@YangguangTest
class CatalogueAtTheDeskTests {

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired Catalogue catalogue;

    private Agency agency;
    private AtTheDesk officer;

    @BeforeEach
    void aCatalogue() {
        agency = People.agency(agencies);
        officer = AtTheDesk.in(context, agency, Role.OFFICER);
        catalogue.take(
                agency.id(),
                List.of(
                        row("EMP-01", "就业", "就业政策", "主动", "S20-10"),
                        row("EMP-02", "就业", "培训补贴名单", "依申请", "S20-05"),
                        row("SSI-01", "社会保险", "参保登记", "主动", "S20-05")));
    }

    @Test
    void listsFiltersAndOpensMatters() {
        assertThat(AtTheDesk.text(officer.get("/desk/catalogue")))
                .contains("EMP-01", "EMP-02", "SSI-01", "/desk/catalogue/EMP-01");
        assertThat(AtTheDesk.text(officer.get("/desk/catalogue?field=就业&class=S20-05")))
                .contains("EMP-02")
                .doesNotContain("EMP-01", "SSI-01");
        assertThat(AtTheDesk.text(officer.get("/desk/catalogue?q=参保")))
                .contains("SSI-01")
                .doesNotContain("EMP-01");
        assertThat(AtTheDesk.text(officer.get("/desk/catalogue/EMP-02")))
                .contains("变更后更新", "培训补贴名单", "公开依据", "示例依据", "依申请");
        assertThat(officer.get("/desk/catalogue/EMP-99")).hasStatus(404);
    }

    @Test
    void exportsEveryColumnOfTheMattersThatMatch() throws IOException {
        var answer = officer.get("/desk/catalogue.xlsx?field=就业");
        assertThat(answer).hasStatusOk();
        try (var book =
                new XSSFWorkbook(
                        new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) 14);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("EMP-01");
        }
    }

    @Test
    void keepsOtherAgenciesAndAdministratorsOut() {
        var elsewhere = AtTheDesk.in(context, People.agency(agencies), Role.OFFICER);
        assertThat(elsewhere.get("/desk/catalogue/EMP-01")).hasStatus(404);
        var admin = AtTheDesk.in(context, agency, Role.SYSTEM_ADMIN);
        assertThat(admin.get("/desk/catalogue")).hasStatus(403);
    }

    private static CatalogueRow row(
            String code, String field, String matter, String way, String statutoryItem) {
        return new CatalogueRow(
                code,
                field,
                matter,
                "",
                "示例内容",
                "示例依据",
                "20 个工作日内",
                "人社局",
                "网站",
                "全社会",
                way,
                "市级",
                statutoryItem,
                "on_change");
    }
}
