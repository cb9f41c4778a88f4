package org.yangguang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/** The log tells where a request went, and no key with it. */
class LoggedPathTests {

    private static final String KEY = "q3N0b2Zfa2V5X29mX2FuX29waW5pb25fbGlua19fX18";

    @Test
    void thePatternStandsForTheAddress() {
        var request = new MockHttpServletRequest("POST", "/opinion/" + KEY + "/answer");
        request.setAttribute(
                HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/opinion/{key}/answer");
        assertThat(LoggedPath.of(request)).isEqualTo("/opinion/{key}/answer");
    }

    @Test
    void theKeyIsCutWhereNothingHasMatchedYet() {
        var request = new MockHttpServletRequest("POST", "/opinion/" + KEY + "/answer");
        assertThat(LoggedPath.of(request)).isEqualTo("/opinion/…/answer");
        assertThat(LoggedPath.of("/opinion/" + KEY)).isEqualTo("/opinion/…");
        assertThat(LoggedPath.of("/site/opinion//" + KEY + "/letter.pdf"))
                .isEqualTo("/site/opinion//…/letter.pdf");
    }

    @Test
    void otherAddressesStayWhole() {
        assertThat(LoggedPath.of("/opinion")).isEqualTo("/opinion");
        assertThat(LoggedPath.of("/desk/requests/1/opinions/2"))
                .isEqualTo("/desk/requests/1/opinions/2");
        assertThat(LoggedPath.of("")).isEmpty();
    }
}
