package org.yangguang.ledgers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yangguang.YangguangTest;
import org.yangguang.ledgers.application.LedgerImport;
import org.yangguang.shared.web.Words;

@YangguangTest
class LedgerImportTests {

    @Autowired LedgerImport imports;
    @Autowired Words words;

    @Test
    void hasAWordForEachKind() {
        for (var ledger : imports.kinds()) {
            assertThat(words.of(Locale.CHINA, "ledger.kind." + ledger.kind()))
                    .doesNotStartWith("ledger.kind");
        }
    }
}
