package org.yangguang.items;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "泰人社发〔2021〕7号",
                "泰人社发[2021]7号",
                "泰人社发（2021）7号",
                "泰人社发【2021】第7号",
                " 泰人社发 〔2021〕 007 号 "
            })
    void hasOneForm(String written) {
        assertThat(DocumentNumber.normalised(written)).contains("泰人社发〔2021〕7号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "泰人社发2021-7", "泰人社发〔2021〕0号", "〔2021〕7号", "泰人社发〔1821〕7号"})
    void whatIsNoneHasNoForm(String written) {
        assertThat(DocumentNumber.normalised(written)).isEmpty();
    }

    @Test
    void whatCannotBeReadStaysAsItStands() {
        assertThat(DocumentNumber.tidied(" 第7号公告 ")).isEqualTo("第7号公告");
    }
}
