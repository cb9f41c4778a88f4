package org.yangguang.letters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.domain.Annex;
import org.yangguang.letters.domain.DeliveryWay;
import org.yangguang.letters.domain.SomeLetters;

/** What a letter says, written and read again. */
class ContentJsonTests {

    @Test
    void bringsBackWordsAndFiles() {
        var annex = Annex.of(new UUID(0, 1), "名单.xlsx", "text/plain", new byte[] {1});
        var content =
                SomeLetters.content(LetterKind.DISCLOSED, DeliveryWay.POST).with(List.of(annex));
        var read = ContentJson.read(ContentJson.write(content));
        assertThat(read.text()).isEqualTo(content.text());
        assertThat(read.fieldValues()).isEqualTo(content.values());
    }

    @Test
    void readsLettersThatAreOlderThanAnnexes() {
        var content = SomeLetters.content(LetterKind.DISCLOSED, DeliveryWay.POST);
        var older = ContentJson.write(content).replace(",\"annexes\":[]", "");
        assertThat(older).doesNotContain("annexes");
        assertThat(ContentJson.read(older).text()).isEqualTo(content.text());
    }
}
