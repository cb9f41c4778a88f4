package org.yangguang.letters.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterKind;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;

/** Templates say all that their kind must say, and fill in what was typed as it was typed. */
class LetterTemplateTests {

    private static final LetterKind KIND = LetterKind.EXTENSION_NOTICE;

    @ParameterizedTest
    @EnumSource
    void theProgramBringsAGoodTemplateForEachKind(LetterKind kind) {
        var text = SomeLetters.content(kind, DeliveryWay.POST).text();
        assertThat(text.paragraphs()).isNotEmpty().noneMatch(line -> line.matches(".*[{}].*"));
        for (var field : kind.required()) {
            if (field.form() == LetterField.Form.TEXT) {
                assertThat(text.paragraphs()).anyMatch(line -> line.contains(field.place()));
            }
        }
    }

    @Test
    void isRefusedWhenItLostAPlaceAndSaysWhich() {
        var text = DefaultTemplates.of(KIND).text();
        assertThat(faultOf(text.replace("{理由}", "").replace("{法律依据}", "有关规定")))
                .isEqualTo(FieldFault.of("text", "letters.place-lost", "{理由}、{法律依据}"));
    }

    @Test
    void isRefusedForPlacesThatTheKindDoesNotKnow() {
        var text = DefaultTemplates.of(KIND).text();
        assertThat(faultOf(text + "\n{救济途径}{检索情况}"))
                .isEqualTo(FieldFault.of("text", "letters.place-unknown", "{救济途径}、{检索情况}"));
        assertThat(faultOf(text + "\n}").code()).isEqualTo("letters.brace");
    }

    @Test
    void neverReadsWhatWasTypedAsAPlace() {
        var typed = SomeLetters.typed(KIND);
        typed.put("REASONS", "见{登记号}与 $1 \\ 号\n第二段");
        assertThat(filled(KIND, typed)).contains("见{登记号}与 $1 \\ 号", "第二段");
    }

    @Test
    void leavesOutALineForWhatNobodyKnows() {
        var typed = SomeLetters.typed(LetterKind.NOT_RESPONSIBLE);
        assertThat(String.join("", filled(LetterKind.NOT_RESPONSIBLE, typed))).contains("其联系方式");
        typed.put("RESPONSIBLE", "");
        assertThat(String.join("", filled(LetterKind.NOT_RESPONSIBLE, typed)))
                .doesNotContain("其联系方式");
    }

    private static List<String> filled(LetterKind kind, Map<String, String> typed) {
        return LetterContent.composed(
                        DefaultTemplates.of(kind),
                        FieldValues.read(kind, typed),
                        SomeLetters.SENDER,
                        DeliveryWay.POST,
                        SomeLetters.DAY)
                .text()
                .paragraphs();
    }

    private static FieldFault faultOf(String text) {
        var faults = new java.util.ArrayList<FieldFault>();
        assertThatThrownBy(() -> LetterTemplate.of(KIND, 1, text))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(input -> faults.addAll(input.faults()));
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }
}
