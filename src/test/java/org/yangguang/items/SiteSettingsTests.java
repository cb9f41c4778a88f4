package org.yangguang.items;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.audit.AuditEntry;
import org.yangguang.audit.AuditHistory;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.items.domain.Items;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.release.ReviewStep;

/** An agency arranges its columns and the one step of review that it may switch off. */
@YangguangTest
class SiteSettingsTests {

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired Items items;
    @Autowired ItemColumns columns;
    @Autowired AuditHistory history;

    private Agency agency;
    private AtTheDesk office;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
        office = AtTheDesk.in(context, agency, Role.DISCLOSURE_OFFICE);
    }

    @Test
    void switchesTheDeputysStepOffAndOnAndLeavesALine() {
        assertThat(AtTheDesk.text(office.get("/desk/site"))).contains("停用分管领导审核");
        assertThat(office.post("/desk/site/deputy-review", "on", "false")).hasStatus(302);
        assertThat(items.chainOf(agency.id()).steps())
                .containsExactly(
                        ReviewStep.PRE_REVIEW, ReviewStep.SECRECY_REVIEW, ReviewStep.SIGNING);
        assertThat(AtTheDesk.text(office.get("/desk/site"))).contains("启用分管领导审核", "调整审签环节");

        var admin = AtTheDesk.in(context, agency, Role.SYSTEM_ADMIN);
        assertThat(admin.post("/desk/site/deputy-review", "on", "true")).hasStatus(302);
        assertThat(items.chainOf(agency.id()).steps()).contains(ReviewStep.DEPUTY_REVIEW);
        assertThat(history.of("site:" + agency.id()))
                .extracting(AuditEntry::action)
                .containsExactly("site.deputy-review", "site.deputy-review");
    }

    @Test
    void addsAndRenamesColumns() {
        assertThat(
                        office.post(
                                "/desk/site/columns",
                                "channel",
                                "DISCLOSURE_COLUMN",
                                "name",
                                "就业创业"))
                .hasStatus(302);
        var added = columns.of(agency.id()).getFirst();
        assertThat(added.name()).isEqualTo("就业创业");
        assertThat(office.post("/desk/site/columns/" + added.code(), "name", "就业服务"))
                .hasStatus(302);
        assertThat(columns.of(agency.id()))
                .containsExactly(
                        new ItemColumn(
                                agency.id(),
                                added.code(),
                                "就业服务",
                                ItemChannel.DISCLOSURE_COLUMN,
                                added.position()));
        assertThat(history.of("site:" + agency.id())).hasSize(2);
    }

    @Test
    void bringsANameBackThatIsTakenOrEmpty() {
        office.post("/desk/site/columns", "channel", "WECHAT", "name", "一图读懂");
        assertThat(office.post("/desk/site/columns", "channel", "WECHAT", "name", "一图读懂"))
                .hasStatus(422)
                .bodyText()
                .contains("这个渠道下已有栏目“一图读懂”", "value=\"一图读懂\"");
        var code = columns.of(agency.id()).getFirst().code();
        assertThat(office.post("/desk/site/columns/" + code, "name", " ")).hasStatus(422);
        assertThat(columns.of(agency.id())).extracting(ItemColumn::name).containsExactly("一图读懂");
    }

    @Test
    void isClosedToThoseWhoOnlyDraft() {
        var officer = AtTheDesk.in(context, agency, Role.OFFICER);
        assertThat(officer.get("/desk/site")).hasStatus(403);
        assertThat(officer.post("/desk/site/deputy-review", "on", "false")).hasStatus(403);
        assertThat(items.chainOf(agency.id()).deputyReview()).isTrue();
    }
}
