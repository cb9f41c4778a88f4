package org.yangguang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** A person before a browser window. What they do and see are the sentences of a journey. */
final class Visitor {

    /** Drawings scale with the page and are left out. */
    private static final String SMALL_TYPE =
            "[...document.body.querySelectorAll('*')].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())"
                    + " && parseFloat(getComputedStyle(e).fontSize) < 18 && e.getClientRects().length"
                    + " && !e.closest('.sr-only, svg')).map(e => e.tagName + ' ' + e.innerText.trim())";

    private final Page page;

    Visitor(Page page) {
        this.page = page;
    }

    /** The window itself, for what has no sentence here. */
    Page page() {
        return page;
    }

    Visitor opens(String path) {
        page.navigate(path);
        return this;
    }

    /** The address of the first thing on a list. */
    String firstOf(String list) {
        page.navigate(list.equals("/items") ? "/search" : list);
        return page.locator("main td a, main .titles a").first().getAttribute("href");
    }

    Visitor standsAt(Screen screen) {
        page.setViewportSize(screen.width, screen.height);
        return this;
    }

    Visitor follows(String link) {
        named(AriaRole.LINK, link).click();
        return this;
    }

    Visitor presses(String button) {
        named(AriaRole.BUTTON, button).click();
        return this;
    }

    /** Opens a fold (details) by its summary. */
    Visitor unfolds(String summary) {
        page.locator("summary").filter(having(summary)).first().click();
        return this;
    }

    Visitor types(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Visitor chooses(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    Visitor attaches(String label, String name, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        field(label).setInputFiles(new FilePayload(name, "text/csv", bytes));
        return this;
    }

    /** Is at this address; what follows the question mark does not matter. */
    Visitor arrivesAt(String path) {
        assertThat(page).hasURL(Pattern.compile("^https?://[^/]+" + path + "([?#].*)?$"));
        page.waitForLoadState();
        return this;
    }

    Visitor isTold(String heading) {
        assertThat(page.locator("h1")).containsText(heading);
        page.waitForLoadState();
        return this;
    }

    Visitor sees(String text) {
        assertThat(page.locator("body")).containsText(text);
        return this;
    }

    Visitor doesNotSee(String text) {
        assertThat(page.locator("body")).not().containsText(text);
        return this;
    }

    /** Takes a file home; answers how large it is. */
    long downloads(String file) {
        return takes(file).length;
    }

    /** Takes a file home; answers what is in it. */
    byte[] takes(String file) {
        var download = page.waitForDownload(() -> follows(file));
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The figure in a cell of the report before this person, for example of {@code T3-1/nat}. */
    int figure(String cell) {
        return Integer.parseInt(cell(cell).innerText());
    }

    Visitor opensTheFigure(String cell) {
        cell(cell).click();
        assertThat(page.locator(".opened")).isVisible();
        return this;
    }

    /** The words that a printer would print. */
    String onPaper() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return page.locator("body").innerText();
    }

    /** No page of ours may make a reader scroll sideways. */
    Visitor scrollsDownOnly() {
        Object wide = page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth");
        assertThat((int) wide).as("%s is wider than the window", page.url()).isZero();
        return this;
    }

    /** The elderly mode (长辈版) shows no text below 18 px. */
    Visitor readsLargeType() {
        assertThat((List<?>) page.evaluate(SMALL_TYPE)).as(page.url()).isEmpty();
        return this;
    }

    /** Nothing on this page stands in the way of a person who reads or moves differently. */
    Visitor meetsNoBarrier() {
        assertThat(Barriers.on(page)).as(page.url()).isEmpty();
        return this;
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first();
    }

    private Locator cell(String where) {
        return page.locator("a.figure[href*='cell=" + where + "#']");
    }

    private Locator field(String label) {
        return page.getByLabel(label).first();
    }

    static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
