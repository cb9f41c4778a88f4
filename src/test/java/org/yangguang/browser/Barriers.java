package org.yangguang.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds on a page against WCAG 2.2 at levels A and AA. */
final class Barriers {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Barriers() {}

    /** One line for each rule that the page breaks: the rule, what it asks, where it is broken. */
    static List<String> on(Page page) {
        // Our pages hold no frames, so one run in the page itself finds everything.
        var findings = new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
        return findings.getViolations().stream()
                .map(
                        rule ->
                                rule.getId()
                                        + ": "
                                        + rule.getHelp()
                                        + rule.getNodes().stream()
                                                .limit(5)
                                                .map(node -> "\n    " + node.getHtml())
                                                .toList())
                .toList();
    }
}
