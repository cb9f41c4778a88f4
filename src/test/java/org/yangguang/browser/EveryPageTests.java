package org.yangguang.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every page that can be opened serves everybody: both modes, three sizes, no barrier. */
@BrowserTest
class EveryPageTests {

    /** Who opens what; {@code *} stands for the first thing on the list above it. */
    private static final Map<String, List<String>> PAGES =
            Map.of(
                    "",
                    List.of(
                            "/",
                            "/disclosure",
                            "/guide",
                            "/rules",
                            "/catalogue",
                            "/columns/c1",
                            "/units/SAMPLE-SHBX",
                            "/units/SAMPLE-SHBX/c1",
                            "/policies",
                            "/search",
                            "/items/*",
                            "/apply",
                            "/apply/new",
                            "/apply/corrections/new",
                            "/apply/track",
                            "/opinion",
                            "/data",
                            "/sitemap",
                            "/reports",
                            "/reports/2021",
                            "/log",
                            "/log/2",
                            "/log/check",
                            "/tools/deadline",
                            "/tools/fee",
                            "/tools/calendar",
                            "/tools/calendar?year=2027",
                            "/tools/check-report",
                            "/api",
                            "/login",
                            "/no-such-page"),
                    "disclosure",
                    List.of(
                            "/desk",
                            "/desk/imports",
                            "/desk/catalogue",
                            "/desk/catalogue/*",
                            "/desk/requests/board",
                            "/desk/campaigns",
                            "/desk/campaigns/*",
                            "/desk/site",
                            "/desk/reports",
                            "/desk/reports/2021",
                            "/desk/reports/2022/text",
                            "/desk/report-figures",
                            "/desk/report-figures/new",
                            "/desk/documents",
                            "/desk/documents/new",
                            "/desk/documents/*",
                            "/desk/remedies",
                            "/desk/remedies/new",
                            "/desk/remedies/*",
                            "/desk/remedies/*/rectifications/new",
                            "/desk/proposals",
                            "/desk/proposals/new",
                            "/desk/proposals/*",
                            "/desk/requests",
                            "/desk/requests/new",
                            "/desk/publication-suggestions",
                            "/desk/publication-suggestions/*",
                            "/desk/record-corrections",
                            "/desk/record-corrections/new",
                            "/desk/record-corrections/*",
                            "/desk/submissions",
                            "/desk/submissions/*",
                            "/desk/mail",
                            "/desk/mail/*",
                            "/desk/requests/*",
                            "/desk/requests/*/assessment",
                            "/desk/requests/*/fee",
                            "/desk/fees",
                            "/desk/fees/payment",
                            "/desk/requests/*/searches/new",
                            "/desk/requests/*/search-record",
                            "/desk/requests/*/bundle",
                            "/desk/requests/*/opinions",
                            "/desk/searches",
                            "/desk/searches/*",
                            "/desk/screening",
                            "/desk/screening/lists",
                            "/desk/screening/lists/WRONG_WORD",
                            "/desk/screening/lists/WRONG_WORD/new",
                            "/desk/retention",
                            "/desk/items",
                            "/desk/items/new",
                            "/desk/items/*",
                            "/desk/letters",
                            "/desk/letters/*",
                            "/desk/letters/*/edit",
                            "/desk/letters?state=DELIVERED/*",
                            "/desk/letters/stationery",
                            "/desk/letters/stationery/EXTENSION_NOTICE",
                            "/desk/notices",
                            "/desk/deliveries",
                            "/desk/calendar",
                            "/desk/calendar/provisional",
                            "/desk/me/contact",
                            "/desk/me/password",
                            "/desk/me/second-factor",
                            "/desk/no-such-page"),
                    "sysadmin",
                    List.of(
                            "/desk/agencies",
                            "/desk/agencies/new",
                            "/desk/agencies/*",
                            "/desk/calendar/new",
                            "/desk/accounts",
                            "/desk/accounts/new",
                            "/desk/accounts/*",
                            "/desk/webhooks",
                            "/desk/webhooks/new"),
                    "secrecy",
                    List.of("/desk/screening/evictions"),
                    "head",
                    List.of("/desk/letters?state=IN_REVIEW/*"),
                    "auditor",
                    List.of("/desk/audit"));

    /**
     * Not to be met in the demo: the first set-up, what a secret link opens, the form of an item
     * before it is sent in, the letters of a case, a campaign, a job, a list of destruction, a
     * loaded arrangement, what is to be mended (whose form is that of a new one).
     */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "/setup",
                    "/opinion/{key}",
                    "/desk/items/{id}/edit",
                    "/desk/campaigns/groups/{group}",
                    "/desk/letters/batches/new",
                    "/desk/letters/batches/{id}",
                    "/desk/letters/batches/{id}/edit",
                    "/desk/letters/batches/{id}/cases",
                    "/desk/campaigns/{id}/cases",
                    "/desk/campaigns/{id}/assessment",
                    "/desk/jobs/{id}",
                    "/desk/letters/cases/{key}",
                    "/desk/letters/new",
                    "/desk/calendar/entries/{number}",
                    "/desk/notices/{id}",
                    "/desk/deliveries/{id}",
                    "/desk/remedies/{remedy}/rectifications/{id}",
                    "/desk/retention/{id}",
                    "/desk/screening/lists/{list}/{id}",
                    "/desk/webhooks/{id}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @TestFactory
    Stream<DynamicTest> servesEverybody(Visitors visitors) {
        var present = new HashMap<String, Visitor>();
        return PAGES.entrySet().stream()
                .flatMap(
                        theirs ->
                                theirs.getValue().stream()
                                        .map(
                                                page ->
                                                        dynamicTest(
                                                                theirs.getKey() + " " + page,
                                                                () ->
                                                                        look(
                                                                                present
                                                                                        .computeIfAbsent(
                                                                                                theirs
                                                                                                        .getKey(),
                                                                                                visitors
                                                                                                        ::person),
                                                                                page))));
    }

    private static void look(Visitor visitor, String page) {
        visitor.standsAt(Screen.DESKTOP);
        int star = page.indexOf("/*");
        String path =
                star < 0
                        ? page
                        : visitor.firstOf(page.substring(0, star)) + page.substring(star + 2);
        String view = path + (path.contains("?") ? "&view=" : "?view=");
        var answer = visitor.page().navigate(view + "standard");
        assertThat(answer.status()).isEqualTo(path.contains("no-such") ? 404 : 200);
        visitor.meetsNoBarrier();
        visitor.standsAt(Screen.SMALL_PHONE).scrollsDownOnly();
        visitor.standsAt(Screen.PHONE).opens(view + "elderly").meetsNoBarrier();
        visitor.scrollsDownOnly().readsLargeType();
    }

    @Test
    void noPageIsLeftOut() {
        var walked =
                PAGES.values().stream()
                        .flatMap(List::stream)
                        .map(page -> page.replace("*", "one"))
                        .map(PathContainer::parsePath)
                        .toList();
        assertThat(pages().filter(page -> walked.stream().noneMatch(page::matches)).toList())
                .isEmpty();
    }

    private Stream<PathPattern> pages() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> isPage(mapping.getKey(), mapping.getValue()))
                .flatMap(mapping -> patterns(mapping.getKey()))
                .filter(page -> !ELSEWHERE.contains(page.getPatternString()));
    }

    private static boolean isPage(RequestMappingInfo mapping, HandlerMethod method) {
        var answer = method.getMethod().getReturnType();
        return method.getBeanType().getPackageName().startsWith("org.yangguang")
                && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && patterns(mapping).noneMatch(page -> page.getPatternString().contains("."))
                && (answer == String.class || answer == ModelAndView.class);
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo mapping) {
        var condition = mapping.getPathPatternsCondition();
        return condition == null ? Stream.of() : condition.getPatterns().stream();
    }
}
