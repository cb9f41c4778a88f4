package org.yangguang.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.YangguangTest;
import org.yangguang.identity.AccountId;
import org.yangguang.identity.Role;
import org.yangguang.identity.RolePermissions;
import org.yangguang.identity.SignedIn;
import org.yangguang.items.application.Drafting;
import org.yangguang.items.application.Reviewing;
import org.yangguang.items.application.Withdrawing;
import org.yangguang.items.domain.Items;
import org.yangguang.org.Agencies;
import org.yangguang.org.AgencyId;
import org.yangguang.org.AgencyKind;
import org.yangguang.org.Contact;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.LogEntry;
import org.yangguang.release.PublicLog;
import org.yangguang.release.ReleaseCandidate;
import org.yangguang.release.ReleaseGate;
import org.yangguang.release.ReleaseSubject;
import org.yangguang.release.ReviewProof;
import org.yangguang.release.ReviewStep;

@YangguangTest
class ItemsModuleTests {

    private static final Map<ReviewStep, Role> ROLES =
            Map.of(
                    ReviewStep.PRE_REVIEW, Role.OFFICE_HEAD,
                    ReviewStep.DEPUTY_REVIEW, Role.DEPUTY_LEADER,
                    ReviewStep.SECRECY_REVIEW, Role.SECRECY_REVIEWER,
                    ReviewStep.SIGNING, Role.LEADER);

    @Autowired private Drafting drafting;
    @Autowired private Reviewing reviewing;
    @Autowired private Withdrawing withdrawing;
    @Autowired private Items items;
    @Autowired private ItemImports imports;
    @Autowired private ItemFigures figures;
    @Autowired private PublicItems publicItems;
    @Autowired private PublicLog log;
    @Autowired private ReleaseGate gate;
    @Autowired private Agencies agencies;
    @Autowired private TransactionTemplate transactions;
    @Autowired private JdbcClient jdbc;
    @Autowired private WebApplicationContext context;

    private AgencyId agency = new AgencyId(new UUID(0, 0));

    @BeforeEach
    void anAgency() {
        var code =
                "T"
                        + UUID.randomUUID()
                                .toString()
                                .replace("-", "")
                                .substring(0, 17)
                                .toUpperCase(Locale.ROOT);
        agency =
                transactions
                        .execute(
                                _ ->
                                        agencies.create(
                                                code,
                                                "测试局" + code,
                                                "测试局",
                                                AgencyKind.DEPARTMENT,
                                                Optional.empty(),
                                                Contact.unknown()))
                        .id();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theLastSignaturePublishesAndEntersTheLog() {
        var id = submitted("关于稳就业的通知");
        assertThat(publicItems.find(id)).isEmpty();
        signAll(id);
        var item = publicItems.find(id).orElseThrow();
        assertThat(item.indexNumber()).matches("T[0-9A-F]{17}/20\\d{2}-00001");
        var entry = log.entryOf(subject(id)).orElseThrow();
        assertThat(entry.kind()).isEqualTo(LogEntry.Kind.PUBLISH);
        assertThat(entry.basis()).isEqualTo(LogEntry.Basis.REVIEW);
        assertThat(entry.contentHash().hex()).isEqualTo(item.contentHash());
        assertThat(Fingerprint.ofText(publicItems.canonicalText(id).orElseThrow()))
                .isEqualTo(entry.contentHash());
        assertThat(log.verify().sound()).isTrue();
    }

    @Test
    void onlyTheRoleOfTheStepSigns() {
        var id = submitted("标题");
        as("leader", Role.LEADER);
        assertThatThrownBy(() -> reviewing.sign(id, ReviewStep.PRE_REVIEW, content(id), ""))
                .hasMessageContaining("items.step-not-yours");
    }

    @Test
    void anEditVoidsTheSignaturesInTheDatabaseToo() {
        var id = submitted("标题");
        as("head", Role.OFFICE_HEAD);
        reviewing.sign(id, ReviewStep.PRE_REVIEW, content(id), "同意");
        as("officer", Role.OFFICER);
        drafting.revise(id, item("改过的标题"));
        assertThat(items.require(id).waitingAt()).contains(ReviewStep.PRE_REVIEW);
        assertThat(count("select count(*) from items.signature where item_id = :id", id)).isZero();
        signAll(id);
        assertThat(publicItems.find(id).orElseThrow().title()).isEqualTo("改过的标题");
    }

    @Test
    void theSameFormSentTwiceMakesOneItem() {
        as("officer", Role.OFFICER);
        var id = drafting.draft(ItemId.next(), item("标题"));
        assertThatThrownBy(() -> drafting.draft(id, item("标题")))
                .hasMessageContaining("items.sent-twice");
    }

    @Test
    void twoWhoChangeItAtOnceDoNotOverwriteEachOther() {
        var id = submitted("标题");
        var seen = items.require(id);
        as("head", Role.OFFICE_HEAD);
        reviewing.sign(id, ReviewStep.PRE_REVIEW, content(id), "");
        assertThatThrownBy(
                        () ->
                                transactions.executeWithoutResult(
                                        _ ->
                                                items.save(
                                                        seen.returned(ReviewStep.PRE_REVIEW, "原因"),
                                                        Instant.now())))
                .hasMessageContaining("items.changed-meanwhile");
    }

    @Test
    void aWithdrawnItemIsGoneAndLeavesAStone() {
        var id = submitted("将要撤回的通知");
        signAll(id);
        as("leader", Role.LEADER);
        withdrawing.withdraw(id, "内容有误，更正后重新公开");
        assertThat(publicItems.find(id)).isEmpty();
        assertThat(publicItems.canonicalText(id)).isEmpty();
        assertThat(publicItems.list(ItemQuery.newest(100)).items())
                .extracting(PublicItemLine::id)
                .doesNotContain(id);
        assertThat(publicItems.findWithdrawn(id).orElseThrow().reason()).contains("内容有误");
        var entry = log.entryOf(subject(id)).orElseThrow();
        assertThat(entry.kind()).isEqualTo(LogEntry.Kind.WITHDRAW);
        assertThat(entry.reason()).contains("内容有误");
    }

    /** What a kill between the steps of publication leaves: the transaction never ends. */
    @Test
    void publicationIsWholeOrNothing() {
        var id = submitted("标题");
        signUntil(id, ReviewStep.SIGNING);
        long before = log.head().number();
        as("leader", Role.LEADER);
        assertThatThrownBy(
                        () ->
                                transactions.executeWithoutResult(
                                        _ -> {
                                            reviewing.sign(id, ReviewStep.SIGNING, content(id), "");
                                            throw new IllegalStateException("power cut");
                                        }))
                .hasMessage("power cut");
        assertThat(items.require(id).waitingAt()).contains(ReviewStep.SIGNING);
        assertThat(publicItems.find(id)).isEmpty();
        assertThat(log.entryOf(subject(id))).isEmpty();
        assertThat(log.head().number()).isEqualTo(before);
    }

    @Test
    void theGateRefusesContentThatNobodySigned() {
        var signed = Fingerprint.ofText("signed");
        var candidate =
                new ReleaseCandidate(
                        new ReleaseSubject("item", UUID.randomUUID().toString()),
                        "code",
                        "标题",
                        "/items/x",
                        Fingerprint.ofText("published"),
                        new ReviewProof.LedgerImport("p", Instant.now(), signed));
        assertThatThrownBy(() -> transactions.execute(_ -> gate.publish(candidate)))
                .hasMessageContaining("release.other-content");
        assertThat(log.entryOf(candidate.subject())).isEmpty();
    }

    @Test
    void theDatabaseRefusesToChangeTheLog() {
        signAll(submitted("标题"));
        for (var change :
                List.of(
                        "update release.entry set title = 'x'",
                        "delete from release.entry",
                        "truncate release.entry cascade",
                        "update release.proof set person = 'x'")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasStackTraceContaining("只能追加");
        }
    }

    @Test
    void publicationsAtOnceKeepTheChain() throws Exception {
        var ids = new ArrayList<ItemId>();
        for (int i = 0; i < 12; i++) {
            var id = submitted("并发发布" + i);
            signUntil(id, ReviewStep.SIGNING);
            ids.add(id);
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            var tasks =
                    ids.stream()
                            .map(
                                    id ->
                                            (Callable<Object>)
                                                    () -> {
                                                        as("leader", Role.LEADER);
                                                        return reviewing.sign(
                                                                id,
                                                                ReviewStep.SIGNING,
                                                                content(id),
                                                                "");
                                                    })
                            .toList();
            for (var future : threads.invokeAll(tasks)) {
                future.get();
            }
        }
        assertThat(ids).allMatch(id -> log.entryOf(subject(id)).isPresent());
        assertThat(log.verify().faults()).isEmpty();
    }

    @Test
    void aLedgerIsTakenOnceAndCountedByChannel() {
        var ledger =
                List.of(
                        past("通知一", ItemChannel.DISCLOSURE_COLUMN, "2021-03-01"),
                        past("通知二", ItemChannel.DISCLOSURE_COLUMN, "2021-12-31"),
                        past("动态", ItemChannel.SITE_COLUMN, "2021-05-01"),
                        past("推送", ItemChannel.WECHAT, "2020-12-31"));
        assertThat(imports.take(agency, ledger)).isEqualTo(4);
        assertThat(imports.take(agency, ledger)).isZero();
        var year = figures.forYear(agency, 2021);
        assertThat(year.total()).isEqualTo(3);
        assertThat(year.of(ItemChannel.DISCLOSURE_COLUMN)).isEqualTo(2);
        assertThat(figures.recordsBehind(agency, 2021, "DISCLOSURE_COLUMN")).hasSize(2);
        assertThat(figures.recordsBehind(agency, 2021, "total")).hasSize(3);
        var id = publicItems.list(ItemQuery.newest(5).in(column())).items().getFirst().id();
        assertThat(log.entryOf(subject(id)).orElseThrow().basis())
                .isEqualTo(LogEntry.Basis.LEDGER_IMPORT);
    }

    private ItemColumn column() {
        return new ItemColumn(agency, "", "", ItemChannel.SITE_COLUMN, 0);
    }

    @Test
    void aChangedLedgerRowIsAChangeInTheLog() {
        var row = past("通知", ItemChannel.WEIBO, "2021-03-01");
        imports.take(agency, List.of(row));
        var changed =
                new PastItem(
                        row.title(),
                        row.channel(),
                        row.column(),
                        row.publishedOn(),
                        "",
                        "",
                        "",
                        "",
                        "更正后的正文",
                        "",
                        List.of());
        assertThat(imports.take(agency, List.of(changed))).isOne();
        var id = publicItems.list(ItemQuery.newest(5).in(column())).items().getFirst().id();
        assertThat(log.entriesOf(subject(id)))
                .extracting(LogEntry::kind)
                .containsExactly(LogEntry.Kind.PUBLISH, LogEntry.Kind.CHANGE);
    }

    @Test
    void searchFindsTitleTextAndDocumentNumber() {
        as("officer", Role.OFFICER);
        var id = drafting.draft(item("就业见习补贴申领", "泰人社发[2021]31号", "<p>百分之百_见习单位</p>"));
        drafting.submit(id);
        signAll(id);
        for (var words : List.of("见习补贴", "补贴 见习单位", "泰人社发（2021）31号", "百_见")) {
            assertThat(search(words)).as(words).contains(id);
        }
        assertThat(search("百%见")).doesNotContain(id);
    }

    @Test
    void aYearsLedgerIsTakenAndItsLogIsSound() {
        var ledger = new ArrayList<PastItem>();
        var channels = List.of(ItemChannel.values());
        for (int i = 0; i < 2112; i++) {
            ledger.add(past("示例信息第" + i + "号", channels.get(i % 4), "2021-06-01"));
        }
        assertThat(imports.take(agency, ledger)).isEqualTo(2112);
        assertThat(figures.forYear(agency, 2021).total()).isEqualTo(2112);
        assertThat(log.verify().sound()).isTrue();
    }

    @Test
    void thePagesOfTheDeskAndTheLogShowIt() {
        var pages = MockMvcTester.from(context);
        var id = submitted("页面上的通知");
        as("head", Role.OFFICE_HEAD);
        assertThat(pages.get().uri("/desk/items?state=IN_REVIEW"))
                .hasStatusOk()
                .bodyText()
                .contains("页面上的通知", "科室初审");
        assertThat(pages.get().uri("/desk/items/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"seen\" value=\"" + content(id), "退回修改");
        as("officer", Role.OFFICER);
        assertThat(pages.get().uri("/desk/items/new")).hasStatusOk();
        assertThat(pages.get().uri("/desk/items/" + id + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("已有的审签作废");
        assertThat(pages.get().uri("/desk/items.xlsx")).hasStatusOk();
        signAll(id);
        var number = log.entryOf(subject(id)).orElseThrow().number();
        assertThat(pages.get().uri("/log")).hasStatusOk().bodyText().contains("页面上的通知");
        assertThat(pages.get().uri("/log/" + number)).hasStatusOk().bodyText().contains("本条指纹一致");
        assertThat(pages.get().uri("/api/v1/items/" + id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.log.number")
                .isEqualTo((int) number);
        assertThat(pages.get().uri("/api/v1/items?q=页面上的"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].title")
                .isEqualTo("页面上的通知");
        as("leader", Role.LEADER);
        withdrawing.withdraw(id, "内容有误");
        assertThat(pages.get().uri("/api/v1/items/" + id)).hasStatus(404);
        assertThat(pages.get().uri("/log/" + number))
                .hasStatusOk()
                .bodyText()
                .contains("撤回", "内容有误")
                .doesNotContain("/api/v1/items/" + id);
    }

    private List<ItemId> search(String words) {
        return publicItems
                .list(
                        new ItemQuery(
                                Optional.of(agency),
                                words,
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                1,
                                20))
                .items()
                .stream()
                .map(PublicItemLine::id)
                .toList();
    }

    private ItemId submitted(String title) {
        as("officer", Role.OFFICER);
        var id = drafting.draft(item(title));
        drafting.submit(id);
        return id;
    }

    private void signAll(ItemId id) {
        signUntil(id, ReviewStep.SIGNING);
        as("leader", Role.LEADER);
        reviewing.sign(id, ReviewStep.SIGNING, content(id), "同意签发");
    }

    private void signUntil(ItemId id, ReviewStep last) {
        Arrays.stream(ReviewStep.values())
                .filter(step -> step.compareTo(last) < 0)
                .forEach(
                        step -> {
                            as(step.name(), Objects.requireNonNull(ROLES.get(step)));
                            reviewing.sign(id, step, content(id), "同意");
                        });
    }

    private Fingerprint content(ItemId id) {
        return items.require(id).content().fingerprint();
    }

    private void as(String username, Role role) {
        var person =
                new SignedIn(
                        AccountId.of(
                                UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8))
                                        .toString()),
                        username,
                        username,
                        agency,
                        Optional.empty(),
                        Set.of(role));
        var authorities =
                RolePermissions.of(role).stream().map(SimpleGrantedAuthority::new).toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, authorities));
        SecurityContextHolder.setContext(context);
    }

    private long count(String sql, ItemId id) {
        return jdbc.sql(sql).param("id", id.value()).query(Long.class).single();
    }

    private static ReleaseSubject subject(ItemId id) {
        return new ReleaseSubject("item", id.toString());
    }

    private static NewItem item(String title) {
        return item(title, "", "<p>正文</p>");
    }

    private static NewItem item(String title, String number, String body) {
        return new NewItem(
                ItemKind.INFORMATION,
                title,
                ItemChannel.DISCLOSURE_COLUMN,
                "",
                number,
                "",
                "概述",
                body,
                "",
                Optional.of(LocalDate.of(2021, 3, 1)),
                "",
                List.of());
    }

    private static PastItem past(String title, ItemChannel channel, String on) {
        return new PastItem(
                title, channel, "", LocalDate.parse(on), "", "", "", "", "示例正文。", "", List.of());
    }
}
