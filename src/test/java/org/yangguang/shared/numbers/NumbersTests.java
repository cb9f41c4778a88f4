package org.yangguang.shared.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Check digits: the examples of the standards, and each way to get one wrong. */
class NumbersTests {

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 1949-12-31",
        "11010519491231002x, 1949-12-31",
        "440524188001010014, 1880-01-01",
        "' 440524188001010014 ', 1880-01-01"
    })
    void readsAResidentIdentityNumber(String number, LocalDate bornOn) {
        assertThat(ResidentIdNumber.parse(number)).map(ResidentIdNumber::bornOn).contains(bornOn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "11010519491231003X",
                "110105194902310025",
                "010105194912310020",
                "11010519491231002",
                "11010519491231002XX",
                "110105491231002",
                "A1010519491231002X",
                "１１０１０５１９４９１２３１００２X",
                ""
            })
    void refusesWhatIsNoResidentIdentityNumber(String number) {
        assertThat(ResidentIdNumber.parse(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91350100m000100y43"})
    void readsACreditCode(String code) {
        assertThat(CreditCode.parse(code)).map(CreditCode::value).contains("91350100M000100Y43");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y44",
                "91350100M000100Y34",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100I000100Y43",
                "9135010OM000100Y43",
                "913501AAM000100Y43",
                ""
            })
    void refusesWhatIsNoCreditCode(String code) {
        assertThat(CreditCode.parse(code)).isEmpty();
    }

    /** Every single wrong digit is noticed: what a check digit is for. */
    @Test
    void noticesAnySingleWrongDigit() {
        noticesEach("440524188001010014", number -> ResidentIdNumber.parse(number).isPresent());
        noticesEach("91350100M000100Y43", code -> CreditCode.parse(code).isPresent());
    }

    private static void noticesEach(String right, Predicate<String> accepts) {
        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var other = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(accepts.test(other)).as(other).isEqualTo(other.equals(right));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "113709000043412754", "11370900004341515Y", "11370800004312490W",
                        "1137090200434648XU",
                "11370322004222241N", "11441700007280420Y", "11500382774856013D",
                        "113417030032494500",
                "11620622013933539B", "11370300MB28347540"
            })
    void creditCodesOfRealAgenciesAreRight(String code) {
        assertThat(CreditCode.parse(code)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"113709000043412755", "11370900004341515O", "11370900004341515"})
    void otherCreditCodesAreNot(String code) {
        assertThat(CreditCode.parse(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00434127-5", "00431249-0", "00434648-X", "00001434-9", "00434648-x"})
    void organisationCodesAreRight(String code) {
        assertThat(OrganisationCode.parse(code)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00434127-6", "0043412-75X", "00434648-1", ""})
    void otherOrganisationCodesAreNot(String code) {
        assertThat(OrganisationCode.parse(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "370902199003071231",
                "11010519491231002X",
                "370902190001010012",
                "370900200802290011",
                "11010519491231002x"
            })
    void identityNumbersAreRight(String number) {
        assertThat(ResidentIdNumber.parse(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"370902199003071232", "370902199002301234", "37090219900307123"})
    void otherIdentityNumbersAreNot(String number) {
        assertThat(ResidentIdNumber.parse(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6228480101234567895",
                "6217001234567890122",
                "6222021600000000006",
                "4111111111111111"
            })
    void bankCardsAreRight(String number) {
        assertThat(BankCardNumber.parse(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6228480101234567890", "41111111111", "62284801012345678950"})
    void otherBankCardsAreNot(String number) {
        assertThat(BankCardNumber.parse(number)).isEmpty();
    }
}
