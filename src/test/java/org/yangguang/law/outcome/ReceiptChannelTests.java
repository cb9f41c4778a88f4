package org.yangguang.law.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptChannelTests {

    private static final LocalDate ARRIVED = LocalDate.of(2021, 10, 5);
    private static final LocalDate CONFIRMED = LocalDate.of(2021, 10, 8);

    @ParameterizedTest
    @EnumSource(
            value = ReceiptChannel.class,
            names = {"IN_PERSON", "ORAL_TRANSCRIBED", "SIGNED_MAIL"})
    void isReceivedTheDayItArrivesEvenOnADayOff(ReceiptChannel channel) {
        assertThat(channel.receivedOn(ARRIVED, Optional.empty())).contains(ARRIVED);
        assertThat(channel.receivedOn(ARRIVED, Optional.of(CONFIRMED))).contains(ARRIVED);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReceiptChannel.class,
            names = {"ORDINARY_MAIL", "ONLINE", "EMAIL", "FAX"})
    void isReceivedTheDayBothSidesConfirm(ReceiptChannel channel) {
        assertThat(channel.receivedOn(ARRIVED, Optional.empty())).isEmpty();
        assertThat(channel.receivedOn(ARRIVED, Optional.of(CONFIRMED))).contains(CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({
        "当面, IN_PERSON",
        "邮寄, SIGNED_MAIL",
        "网络, ONLINE",
        "传真, FAX",
        "e-mail, EMAIL",
        "ONLINE, ONLINE"
    })
    void isFoundByItsNameInALedger(String name, ReceiptChannel channel) {
        assertThat(ReceiptChannel.parse(name)).contains(channel);
    }
}
