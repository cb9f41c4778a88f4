package org.yangguang.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same site with the keyboard alone. */
@BrowserTest
class KeyboardJourneyTests {

    @Test
    void theFirstStopLeadsPastTheNavigation(Visitors visitors) {
        var keys = new Keyboard(visitors.reader().opens("/guide").page());
        keys.tab();
        keys.standsOn("跳到正文");
        keys.enter();
        keys.tab();
        keys.standsInside("main");
    }

    @Test
    void aReaderSearchesAndOpensAResult(Visitors visitors) {
        var reader = visitors.reader().opens("/");
        var keys = new Keyboard(reader.page());
        keys.tabTo("检索政府信息");
        keys.write("创业担保贷款");
        keys.tab();
        keys.standsOn("检索");
        keys.enter();
        reader.isTold("检索结果");
        keys.tabTo("关于印发《泰安市创业担保贷款实施办法》的通知（示例）");
        keys.enter();
        reader.isTold("创业担保贷款实施办法");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/catalogue", "/policies", "/tools/deadline", "/login"})
    void everyStopOfAPageIsSeenAndComesInReadingOrder(String path, Visitors visitors) {
        new Keyboard(visitors.reader().opens(path).page()).walksTheWholePage();
    }
}
