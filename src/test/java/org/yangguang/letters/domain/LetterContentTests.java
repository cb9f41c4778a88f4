package org.yangguang.letters.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yangguang.letters.LetterKind;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.Refusal;

/** What a letter says follows from its kind, its fields and the law of its day. */
class LetterContentTests {

    @Test
    void isRefusedWithoutReasons() {
        var typed = SomeLetters.typed(LetterKind.INTERNAL_AFFAIRS);
        typed.put("REASONS", "  \n ");
        assertThatThrownBy(() -> FieldValues.read(LetterKind.INTERNAL_AFFAIRS, typed))
                .asInstanceOf(type(InvalidInput.class))
                .extracting(InvalidInput::faults)
                .isEqualTo(java.util.List.of(FieldFault.of("REASONS", "letters.no-reasons", "理由")));
    }

    @Test
    void namesEachFieldThatIsWrong() {
        var typed = SomeLetters.typed(LetterKind.EXTENSION_NOTICE);
        typed.put("RECEIVED_ON", "2025-02-30");
        typed.put("EXTENSION_DAYS", "0");
        typed.put("ADDRESSEE", "张三\n李四");
        assertThatThrownBy(() -> FieldValues.read(LetterKind.EXTENSION_NOTICE, typed))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(
                        input ->
                                assertThat(input.faults())
                                        .extracting(FieldFault::field)
                                        .containsExactly(
                                                "ADDRESSEE", "RECEIVED_ON", "EXTENSION_DAYS"));
    }

    @Test
    void tellsTheRemediesOfTheDay() {
        assertThat(denied(LocalDate.of(2024, 1, 1)))
                .startsWith("如对本不予公开决定不服，应当先自收到本决定之日起60日内向泰安市人民政府申请行政复议")
                .contains("泰安市泰山区人民法院");
        assertThat(denied(LocalDate.of(2023, 12, 31))).startsWith("如对本答复不服，可以");
        assertThat(
                        SomeLetters.content(LetterKind.CORRECTION_NOTICE, DeliveryWay.ONLINE)
                                .text()
                                .remedies())
                .isEmpty();
        assertThat(
                        SomeLetters.content(LetterKind.THIRD_PARTY_DISCLOSURE, DeliveryWay.POST)
                                .text()
                                .remedies())
                .singleElement()
                .asString()
                .startsWith("如对本告知不服，可以");
    }

    @Test
    void namesTheWayToAReviewOnlineWhenItGoesOverTheInternet() {
        assertThat(
                        SomeLetters.content(LetterKind.NOT_EXISTING, DeliveryWay.ONLINE)
                                .text()
                                .remedies())
                .hasSize(2)
                .last()
                .asString()
                .contains("https://xzfy.example.cn");
        assertThat(SomeLetters.content(LetterKind.NOT_EXISTING, DeliveryWay.POST).text().remedies())
                .hasSize(1);
        var offline = new Sender("甲局", "甲市人民政府", "甲法院", "", "");
        assertThatThrownBy(() -> composed(offline, DeliveryWay.ONLINE))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo("letters.no-review-online");
    }

    @Test
    void isRefusedWhileNobodySaidWhichBodyReviews() {
        assertThatThrownBy(() -> composed(new Sender("甲局", "", "甲法院", "", ""), DeliveryWay.POST))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo("letters.no-review-body");
    }

    @Test
    void hasTheFingerprintOfExactlyWhatItSays() {
        var one = SomeLetters.content(LetterKind.DISCLOSED, DeliveryWay.POST).text();
        assertThat(SomeLetters.content(LetterKind.DISCLOSED, DeliveryWay.POST).text().fingerprint())
                .isEqualTo(one.fingerprint());
        assertThat(
                        SomeLetters.content(LetterKind.DISCLOSED, DeliveryWay.ONLINE)
                                .text()
                                .fingerprint())
                .isNotEqualTo(one.fingerprint());
    }

    @Test
    void writesDatesAsDocumentsDo() {
        assertThat(ChineseDate.of(LocalDate.of(2021, 4, 9))).isEqualTo("2021年4月9日");
        assertThat(new LetterNumber("泰人社公开", 2021, 1)).hasToString("泰人社公开〔2021〕1号");
    }

    private static String denied(LocalDate on) {
        var kind = LetterKind.INTERNAL_AFFAIRS;
        return Composition.compose(
                        DefaultTemplates.of(kind),
                        FieldValues.read(kind, SomeLetters.typed(kind)),
                        SomeLetters.SENDER,
                        DeliveryWay.POST,
                        on)
                .remedies()
                .getFirst();
    }

    private static LetterText composed(Sender sender, DeliveryWay way) {
        var kind = LetterKind.NOT_EXISTING;
        return Composition.compose(
                DefaultTemplates.of(kind),
                FieldValues.read(kind, SomeLetters.typed(kind)),
                sender,
                way,
                SomeLetters.DAY);
    }
}
