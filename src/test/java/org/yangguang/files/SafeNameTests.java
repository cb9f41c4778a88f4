package org.yangguang.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name stays recognisable and becomes harmless. */
class SafeNameTests {

    @ParameterizedTest
    @CsvSource({
        "年度报告.docx, 年度报告.docx",
        "../../etc/passwd, passwd",
        "C:\\work\\台账.xlsx, 台账.xlsx",
        ".htaccess, htaccess",
        "'a\"b<c>.pdf', abc.pdf",
        "'   ', file",
        "'..', file",
    })
    void takesAwayWhatDoesHarm(String given, String safe) {
        assertThat(SafeName.of(given)).isEqualTo(safe);
    }

    @Test
    void takesAwayCharactersThatTurnTheDirectionOfReading() {
        assertThat(SafeName.of("bill\u202Efdp.exe")).isEqualTo("billfdp.exe");
        assertThat(SafeName.of("a\r\nSet-Cookie: x.pdf")).isEqualTo("aSet-Cookie x.pdf");
    }

    @Test
    void keepsTheEndingOfALongName() {
        String safe = SafeName.of("长".repeat(300) + ".docx");
        assertThat(safe).hasSize(120).endsWith(".docx");
    }
}
