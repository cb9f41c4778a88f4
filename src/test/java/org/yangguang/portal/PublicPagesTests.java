package org.yangguang.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yangguang.YangguangTest;
import org.yangguang.items.ItemQuery;
import org.yangguang.items.PublicItems;

/** What a reader of the public site gets over HTTP. */
@YangguangTest
class PublicPagesTests {

    @Autowired private ApplicationContext context;
    @Autowired private PublicItems items;
    @LocalServerPort private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void site() {
        SampleSite.in(context);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/disclosure",
                "/guide",
                "/rules",
                "/catalogue",
                "/policies",
                "/apply",
                "/data",
                "/log",
                "/sitemap",
                "/search",
                "/api"
            })
    void everyPageHasOneHeadingAndTheSiteTags(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("meta[name=SiteName]").attr("content")).isNotEmpty();
        assertThat(page.select("[style], script:not([src]), style")).isEmpty();
    }

    @Test
    void publicPagesOpenNoSessionAndMayBeKept() throws Exception {
        var answer = get("/");
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("public");
        String etag = answer.headers().firstValue("etag").orElseThrow();
        var again = get("/", "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void articleCarriesTheMandatoryTagsAndItsPlaceInTheLog() throws Exception {
        var item = items.list(found(SampleSite.TITLE)).items().getFirst();
        var page = Jsoup.parse(get(item.url()).body());
        assertThat(page.select("meta[name=ArticleTitle]").attr("content")).isEqualTo(item.title());
        assertThat(page.select("meta[name=PubDate]").attr("content"))
                .isEqualTo(page.select(".meta time").text());
        assertThat(page.select("meta[name=ContentSource]").attr("content")).isNotEmpty();
        assertThat(page.select(".stone").text()).contains("号");
    }

    @Test
    void searchFindsADocumentNumberInAnyBrackets() throws Exception {
        String asked = URLEncoder.encode("泰人社规[2021]1号", StandardCharsets.UTF_8);
        assertThat(get("/search?q=" + asked).body()).contains(SampleSite.TITLE);
    }

    @Test
    void aWishForTheElderlyModeIsRememberedOnceUttered() throws Exception {
        var answer = get("/?view=elderly");
        assertThat(Jsoup.parse(answer.body()).select("html.elderly")).hasSize(1);
        assertThat(answer.headers().allValues("set-cookie"))
                .singleElement()
                .asString()
                .startsWith("view=elderly");
        assertThat(
                        Jsoup.parse(get("/guide", "Cookie", "view=elderly").body())
                                .select("html.elderly"))
                .hasSize(1);
    }

    @Test
    void pagesSpeakEnglishWhenAsked() throws Exception {
        var page = Jsoup.parse(get("/guide?lang=en").body());
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").text()).isEqualTo("Disclosure guide");
    }

    @Test
    void theBrowsersOwnLanguageMixesNothingIn() throws Exception {
        var answer = get("/tools/deadline?receivedOn=2024-09-29", "Accept-Language", "en-US");
        assertThat(answer.headers().firstValue("content-language")).hasValue("zh-CN");
        assertThat(Jsoup.parse(answer.body()).select("html").attr("lang")).isEqualTo("zh-CN");
    }

    @Test
    void theSiteMapListsEveryPublicItem() throws Exception {
        String map = get("/sitemap.xml").body();
        items.eachAddress(page -> assertThat(map).contains(page.url()));
    }

    @Test
    void anUnknownPageSaysSoInWords() throws Exception {
        var answer = get("/no/such/page");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有找到");
    }

    /**
     * Follows each link from the front page on; none may lead nowhere, but those of an entry of the
     * log, which stays when its content does not.
     */
    @Test
    void noLinkOfTheSiteIsDead() throws Exception {
        var seen = new LinkedHashSet<String>();
        var dead = new TreeMap<String, String>();
        var waiting = new ArrayDeque<String>();
        waiting.add("/");
        while (!waiting.isEmpty() && seen.size() < 250) {
            String path = waiting.poll();
            if (!seen.add(path)) {
                continue;
            }
            var answer = get(path);
            if (answer.statusCode() >= 400) {
                dead.put(path, "answers " + answer.statusCode());
            } else if (!path.matches("/log/\\d+")
                    && answer.headers().firstValue("content-type").orElse("").contains("html")) {
                for (var link : Jsoup.parse(answer.body()).select("a[href^=/], link[href^=/]")) {
                    String to = link.attr("href").replaceAll("#.*", "");
                    if (!to.contains("lang=") && !to.startsWith("/desk")) {
                        waiting.add(to);
                    }
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private static ItemQuery found(String text) {
        var any = ItemQuery.newest(5);
        return new ItemQuery(
                any.agency(), text, any.channel(), "", any.from(), any.to(), 1, any.size());
    }

    private HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
