package org.yangguang.portal;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yangguang.YangguangTest;
import org.yangguang.files.FileId;
import org.yangguang.files.FileStore;
import org.yangguang.identity.AccountId;
import org.yangguang.identity.Role;
import org.yangguang.identity.RolePermissions;
import org.yangguang.identity.SignedIn;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemColumns;
import org.yangguang.items.ItemDrafts;
import org.yangguang.items.ItemId;
import org.yangguang.items.ItemKind;
import org.yangguang.items.ItemReviews;
import org.yangguang.items.NewItem;
import org.yangguang.items.application.Withdrawing;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;

/**
 * Every way on which something leaves without a sign-in. Whoever adds one says here what goes out
 * on it; where it is content, content that no review let out must stay in.
 */
@YangguangTest
class WaysOutTests {

    /** What leaves on a way. */
    private enum Way {
        /** Reviewed content: pages, lists, feeds, files. */
        CONTENT,
        /** The reviewed report, or figures counted now, without words. */
        REPORT,
        /** The log of what was let out. */
        LOG,
        /** To the applicant alone, after number and code. */
        OWN,
        /** Forms, tools and words of the program; names and counts of what is public. */
        WORDS
    }

    private static final Map<String, Way> WAYS =
            Map.ofEntries(
                    entry("/", Way.CONTENT),
                    entry("/api/v1/agencies/{code}/reports", Way.WORDS),
                    entry("/api/v1/agencies/{code}/reports/{year:\\d{4}}", Way.REPORT),
                    entry(
                            "/api/v1/agencies/{code}/reports/{year:\\d{4}}.{ending:html|docx|pdf|xlsx}",
                            Way.REPORT),
                    entry("/api/v1/deadlines", Way.WORDS),
                    entry("/api/v1/fees", Way.WORDS),
                    entry("/api/v1/items", Way.CONTENT),
                    entry("/api/v1/items/{id}", Way.CONTENT),
                    entry("/api/v1/items/{id}/content", Way.CONTENT),
                    entry("/api/v1/log/consistency", Way.LOG),
                    entry("/api/v1/log/entries", Way.LOG),
                    entry("/api/v1/log/head", Way.LOG),
                    entry("/api/v1/log/keys", Way.LOG),
                    entry("/api/v1/log/proof", Way.LOG),
                    entry("/api/v1/record-corrections", Way.OWN),
                    entry("/api/v1/record-corrections/{number}", Way.OWN),
                    entry("/api/v1/report-checks", Way.WORDS),
                    entry("/api/v1/requests", Way.OWN),
                    entry("/api/v1/requests/{number}", Way.OWN),
                    entry("/api/v1/requests/{number}/publication-suggestions", Way.OWN),
                    entry("/api/v1/tokens", Way.WORDS),
                    entry("/api", Way.WORDS),
                    entry("/apply", Way.WORDS),
                    entry("/apply/corrections/new", Way.OWN),
                    entry("/apply/corrections/track/evidence", Way.OWN),
                    entry("/apply/corrections/track/withdrawal", Way.OWN),
                    entry("/apply/found", Way.WORDS),
                    entry("/apply/matches", Way.CONTENT),
                    entry("/apply/new", Way.OWN),
                    entry("/apply/track", Way.OWN),
                    entry("/apply/track/agreements", Way.OWN),
                    entry("/apply/track/fee/proof", Way.OWN),
                    entry("/apply/track/fee/withdrawal", Way.OWN),
                    entry("/apply/track/letter", Way.OWN),
                    entry("/apply/track/letter/annex", Way.OWN),
                    entry("/apply/track/letter/pdf", Way.OWN),
                    entry("/apply/track/letter/receipt", Way.OWN),
                    entry("/apply/track/publication", Way.OWN),
                    entry("/apply/track/change", Way.OWN),
                    entry("/apply/track/correction", Way.OWN),
                    entry("/apply/track/withdrawal", Way.OWN),
                    entry("/catalogue", Way.WORDS),
                    entry("/columns/{code}", Way.CONTENT),
                    entry("/data", Way.WORDS),
                    entry("/disclosure", Way.WORDS),
                    entry("/error", Way.WORDS),
                    entry("/feed.atom", Way.CONTENT),
                    entry("/guide", Way.WORDS),
                    entry("/items/{id}", Way.CONTENT),
                    entry("/items/{id}/canonical.txt", Way.CONTENT),
                    entry("/items/{id}/files/{file}", Way.CONTENT),
                    entry("/log", Way.LOG),
                    entry("/log/check", Way.LOG),
                    entry("/log/heads/{size:\\d{1,18}}.sig", Way.LOG),
                    entry("/log/heads/{size:\\d{1,18}}.txt", Way.LOG),
                    entry("/log/key.pem", Way.LOG),
                    entry("/log/{number:\\d{1,18}}", Way.LOG),
                    entry("/login", Way.WORDS),
                    entry("/logout", Way.WORDS),
                    entry("/opinion", Way.OWN),
                    entry("/opinion/{key}", Way.OWN),
                    entry("/opinion/{key}/annexes/{annex}", Way.OWN),
                    entry("/opinion/{key}/answer", Way.OWN),
                    entry("/opinion/{key}/letter.pdf", Way.OWN),
                    entry("/policies", Way.CONTENT),
                    entry("/reports", Way.WORDS),
                    entry("/reports/{year:\\d{4}}", Way.REPORT),
                    entry("/reports/{year:\\d{4}}.{ending:html|docx|pdf|xlsx}", Way.REPORT),
                    entry("/robots.txt", Way.WORDS),
                    entry("/rules", Way.WORDS),
                    entry("/search", Way.CONTENT),
                    entry("/setup", Way.WORDS),
                    entry("/sitemap", Way.WORDS),
                    entry("/sitemap.xml", Way.CONTENT),
                    entry("/tools/calendar", Way.WORDS),
                    entry("/tools/check-report", Way.WORDS),
                    entry("/tools/deadline", Way.WORDS),
                    entry("/tools/fee", Way.WORDS),
                    entry("/units/{unit}", Way.CONTENT),
                    entry("/units/{unit}/{code}", Way.CONTENT));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired ApplicationContext context;
    @Autowired Agencies agencies;
    @Autowired ItemColumns columns;
    @Autowired ItemDrafts drafts;
    @Autowired ItemReviews reviews;
    @Autowired Withdrawing withdrawing;
    @Autowired FileStore files;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Value("${yangguang.data}")
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private String column = "";
    private String policies = "";

    @BeforeEach
    void aSite() {
        var agency = SampleSite.in(context);
        column = columns.ensure(agency.id(), ItemChannel.DISCLOSURE_COLUMN, "政策文件").code();
        policies = agency.code();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void eachWayIsKnown() {
        var open =
                mappings.getHandlerMethods().entrySet().stream()
                        .filter(mapping -> isOpen(mapping.getValue()))
                        .flatMap(mapping -> mapping.getKey().getPatternValues().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(open)
                .as("say in WAYS what leaves there")
                .isEqualTo(new TreeSet<>(WAYS.keySet()));
        var content =
                WAYS.entrySet().stream()
                        .filter(way -> way.getValue() == Way.CONTENT)
                        .map(Map.Entry::getKey)
                        .toList();
        var some = new Subject(ItemId.next(), new FileId(UUID.randomUUID()), "某");
        assertThat(content)
                .as("content leaves there: say at which address")
                .allSatisfy(way -> address(way, some));
    }

    private static boolean isOpen(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.yangguang")
                && method.getMethodAnnotation(PreAuthorize.class) == null
                && AnnotatedElementUtils.findMergedAnnotation(
                                method.getBeanType(), PreAuthorize.class)
                        == null;
    }

    @Test
    void reviewedContentLeavesOnEachWay() throws Exception {
        var reviewed = reviewed();
        for (var way : content()) {
            assertThat(get(way, reviewed).body()).as(way).contains(shown(way, reviewed));
        }
    }

    @Test
    void unfinishedReviewsLetNothingOut() throws Exception {
        var draft = drafted();
        staysIn(draft);
        drafts.submit(draft.id());
        staysIn(draft);
        for (var role : List.of(Role.OFFICE_HEAD, Role.DEPUTY_LEADER, Role.SECRECY_REVIEWER)) {
            as(role.name(), role);
            reviews.signNext(draft.id(), "");
            staysIn(draft);
        }
    }

    /** A row that some program, or a hand in the database, made public without the gate. */
    @Test
    void whatWasMadePublicBehindTheGateStaysIn() throws Exception {
        var draft = drafted();
        jdbc.sql(
                        """
                        update items.item set state = 'PUBLISHED', published_at = now(),
                               published_on = current_date where id = :id
                        """)
                .param("id", draft.id().value())
                .update();
        staysIn(draft);
    }

    @Test
    void whatWasChangedBehindTheReviewStaysIn() throws Exception {
        for (var change :
                List.of(
                        "update items.item set title = title || '改' where id = :id",
                        "update items.item set body = body || '<p>改</p>' where id = :id",
                        "update items.item set body = body || '改', content_hash = repeat('0', 64) where id = :id",
                        "update items.item set document_number = '改' where id = :id",
                        "update items.attachment set sha256 = repeat('0', 64) where item_id = :id",
                        "delete from items.attachment where item_id = :id")) {
            var changed = reviewed();
            jdbc.sql(change).param("id", changed.id().value()).update();
            for (var way : content()) {
                if (!way.equals("/sitemap.xml") || change.contains("content_hash")) {
                    assertThat(get(way, changed).body())
                            .as(way + " after " + change)
                            .doesNotContain(shown(way, changed));
                }
            }
        }
    }

    @Test
    void whatWasWithdrawnStaysInAndDoesNotComeBackByHand() throws Exception {
        var withdrawn = reviewed();
        as("leader", Role.LEADER);
        withdrawing.withdraw(withdrawn.id(), "内容有误");
        staysIn(withdrawn);
        assertThat(get("/items/{id}", withdrawn).body()).contains("内容有误");
        jdbc.sql("update items.item set withdrawal_reason = '另一个说法' where id = :id")
                .param("id", withdrawn.id().value())
                .update();
        assertThat(get("/items/{id}", withdrawn).body()).doesNotContain("另一个说法");
        jdbc.sql("update items.item set state = 'PUBLISHED' where id = :id")
                .param("id", withdrawn.id().value())
                .update();
        staysIn(withdrawn);
    }

    @Test
    void aFileThatIsNotTheReviewedOneStaysIn() throws Exception {
        var reviewed = reviewed();
        var sha = files.require(reviewed.file()).sha256();
        var place =
                data.resolve("files")
                        .resolve(sha.substring(0, 2))
                        .resolve(sha.substring(2, 4))
                        .resolve(sha);
        byte[] whole = Files.readAllBytes(place);
        try {
            Files.writeString(place, "另一个附件");
            var answer = get("/items/{id}/files/{file}", reviewed);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("另一个附件");
        } finally {
            Files.write(place, whole);
        }
    }

    /** Before a report is reviewed its figures may be asked for, and its words may not. */
    @Test
    void wordsOfAReportLeaveOnlyAfterReview() throws Exception {
        var agency = agencies.main().orElseThrow();
        var word = "未审签的年报文字" + UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into report.narrative (agency_id, year, section, body, edited_at, edited_by)
                        values (:agency, 2009, 'OVERVIEW', :word, now(), 'x')
                        """)
                .param("agency", agency.id().value())
                .param("word", word)
                .update();
        var api = "/api/v1/agencies/" + agency.code() + "/reports/2009";
        assertThat(get(api).statusCode()).isEqualTo(200);
        assertThat(get(api).body()).doesNotContain(word);
        var html = get(api + ".html");
        assertThat(html.statusCode()).isEqualTo(200);
        assertThat(html.body()).contains("本部分文字尚未审签").doesNotContain(word);
        assertThat(get("/reports/2009").statusCode()).isEqualTo(404);
        assertThat(get("/reports/2009.pdf").statusCode()).isEqualTo(404);
    }

    private List<String> content() {
        return WAYS.entrySet().stream()
                .filter(way -> way.getValue() == Way.CONTENT)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private void staysIn(Subject subject) throws Exception {
        for (var way : content()) {
            assertThat(get(way, subject).body()).as(way).doesNotContain(shown(way, subject));
        }
    }

    /** Where on this way the subject would be seen; fails for one that is not known here. */
    private String address(String way, Subject subject) {
        return switch (way) {
            case "/", "/feed.atom", "/sitemap.xml", "/policies", "/apply/matches" -> way;
            case "/api/v1/items", "/search" ->
                    way + "?q=" + URLEncoder.encode(subject.word(), StandardCharsets.UTF_8);
            case "/columns/{code}" -> "/columns/" + column;
            case "/units/{unit}" -> "/units/" + policies;
            case "/units/{unit}/{code}" -> "/units/" + policies + "/" + column;
            case "/items/{id}",
                    "/items/{id}/canonical.txt",
                    "/api/v1/items/{id}",
                    "/api/v1/items/{id}/content" ->
                    way.replace("{id}", subject.id().toString());
            case "/items/{id}/files/{file}" ->
                    "/items/" + subject.id() + "/files/" + subject.file().value();
            default -> throw new AssertionError("no address for " + way);
        };
    }

    /** By what one sees that the subject left on this way. */
    private static String shown(String way, Subject subject) {
        return switch (way) {
            // The search says again what was asked for; the site map tells addresses alone.
            case "/sitemap.xml", "/search" -> subject.id().toString();
            case "/items/{id}/files/{file}" -> "附件" + subject.word();
            default -> subject.word();
        };
    }

    private HttpResponse<String> get(String way, Subject subject) throws Exception {
        var address = address(way, subject);
        return way.equals("/apply/matches")
                ? send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "text="
                                                        + URLEncoder.encode(
                                                                subject.word(),
                                                                StandardCharsets.UTF_8))))
                : get(address);
    }

    private HttpResponse<String> get(String address) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private Subject reviewed() {
        var subject = drafted();
        drafts.submit(subject.id());
        for (var role :
                List.of(Role.OFFICE_HEAD, Role.DEPUTY_LEADER, Role.SECRECY_REVIEWER, Role.LEADER)) {
            as(role.name(), role);
            reviews.signNext(subject.id(), "同意");
        }
        return subject;
    }

    private Subject drafted() {
        as("officer", Role.OFFICER);
        var word = "去处" + UUID.randomUUID().toString().substring(0, 13);
        var content = new ByteArrayInputStream(("附件" + word).getBytes(StandardCharsets.UTF_8));
        var file = files.keep("附件.txt", "text/plain", content).id();
        var id =
                drafts.draft(
                        new NewItem(
                                ItemKind.INFORMATION,
                                "关于" + word + "的通知",
                                ItemChannel.DISCLOSURE_COLUMN,
                                column,
                                "",
                                "",
                                "",
                                "<p>正文" + word + "</p>",
                                "",
                                Optional.empty(),
                                "",
                                List.of(file)));
        return new Subject(id, file, word);
    }

    private void as(String username, Role role) {
        Agency agency = agencies.main().orElseThrow();
        var person =
                new SignedIn(
                        AccountId.of("00000000-0000-4000-8000-000000000001"),
                        username,
                        "示例人员",
                        agency.id(),
                        Optional.empty(),
                        Set.of(role));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken(
                                person, "", RolePermissions.of(role).toArray(String[]::new)));
    }

    /** An item, its file, and a word that occurs in nothing else. */
    private record Subject(ItemId id, FileId file, String word) {}
}
