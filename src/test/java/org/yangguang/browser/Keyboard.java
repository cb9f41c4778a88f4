package org.yangguang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Hands that never touch a mouse. Each stop on their way must show where they are. */
final class Keyboard {

    private static final int MOST_STOPS = 250;

    /** The focused element's name, or what a reader would take for it. */
    private static final String NAME =
            "(() => { const e = document.activeElement;"
                    + " return (e.labels?.[0]?.innerText ?? e.getAttribute('aria-label') ?? e.innerText ?? '').trim(); })()";

    /** What stands in the focused list. */
    private static final String CHOSEN = "document.activeElement.selectedOptions[0].text";

    /** What follows the name of a field that must be filled in. */
    private static final String MUST = "必填";

    /** Whether the focused element lies in the window and wears a mark that others do not. */
    private static final String SHOWN =
            "(() => { const e = document.activeElement, box = e.getBoundingClientRect(), look = getComputedStyle(e);"
                    + " return box.width > 0 && box.bottom > 0 && box.top < innerHeight"
                    + " && look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2; })()";

    /** Whether the focused element comes after the one before it in the page. */
    private static final String FORWARD =
            "(() => { const before = window.lastStop; window.lastStop = document.activeElement;"
                    + " return !before || before === window.lastStop || !!(before.compareDocumentPosition(window.lastStop)"
                    + " & Node.DOCUMENT_POSITION_FOLLOWING); })()";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void tab() {
        page.keyboard().press("Tab");
    }

    void enter() {
        page.keyboard().press("Enter");
    }

    /** Ticks what has the focus. */
    void space() {
        page.keyboard().press("Space");
    }

    /** Goes down a list until this stands in it. */
    void picks(String option) {
        for (int n = 0; n < MOST_STOPS; n++) {
            page.keyboard().press("ArrowDown");
            if (option.equals(page.evaluate(CHOSEN))) {
                return;
            }
        }
        throw new AssertionError("nothing is called " + option + " on " + page.url());
    }

    void write(String text) {
        page.keyboard().insertText(text);
    }

    void tabTo(String name) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            tab();
            if (List.of(name, name + MUST).contains(page.evaluate(NAME))) {
                seesItself();
                return;
            }
        }
        throw new AssertionError("no stop is called " + name + " on " + page.url());
    }

    void standsOn(String name) {
        assertThat(page.evaluate(NAME)).isEqualTo(name);
        seesItself();
    }

    void standsInside(String element) {
        assertThat(page.evaluate("e => !!document.activeElement.closest(e)", element))
                .isEqualTo(true);
    }

    /** Tabs from the first stop to the last and out of the page. */
    void walksTheWholePage() {
        int stops = 0;
        for (tab(); isOnThePage(); tab()) {
            assertThat(++stops).as("stops of %s", page.url()).isLessThan(MOST_STOPS);
            seesItself();
            assertThat(page.evaluate(FORWARD)).as("stop %s", page.evaluate(NAME)).isEqualTo(true);
        }
        assertThat(stops).isGreaterThan(3);
    }

    private boolean isOnThePage() {
        return page.evaluate("document.activeElement !== document.body").equals(true);
    }

    private void seesItself() {
        assertThat(page.evaluate(SHOWN))
                .as("%s is marked on %s", page.evaluate(NAME), page.url())
                .isEqualTo(true);
    }
}
