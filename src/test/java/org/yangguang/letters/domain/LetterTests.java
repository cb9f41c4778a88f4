package org.yangguang.letters.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.domain.LetterState.Delivered;
import org.yangguang.letters.domain.LetterState.InReview;
import org.yangguang.letters.domain.LetterState.Issued;
import org.yangguang.letters.domain.LetterState.Returned;
import org.yangguang.letters.domain.LetterState.Signed;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.Refusal;

/** The life of a letter from draft to proof of delivery. */
class LetterTests {

    private static final LocalDate DAY = SomeLetters.DAY;
    private static final Instant NOON = Instant.parse("2025-06-16T04:00:00Z");
    private static final LetterNumber NUMBER = new LetterNumber("泰人社公开", 2025, 1);

    @Test
    void passesFourPeopleBeforeItIsIssued() {
        var letter = SomeLetters.draft(LetterKind.DISCLOSED, ReviewRoute.FOUR_STEPS);
        letter = letter.submitted(SomeLetters.AUTHOR);
        for (var step : ReviewStep.values()) {
            assertThat(letter.waitingAt()).contains(step);
            letter = signed(letter, step, "signer of " + step);
        }
        assertThat(letter.state()).isInstanceOf(Signed.class);
        assertThat(letter.issued(NUMBER, DAY).issue().orElseThrow().number()).isEqualTo(NUMBER);
    }

    @Test
    void takesNobodyTwiceAndNotItsAuthor() {
        var waiting =
                SomeLetters.draft(LetterKind.DISCLOSED, ReviewRoute.FOUR_STEPS)
                        .submitted(SomeLetters.AUTHOR);
        assertRefused(
                "letters.same-person",
                () -> signed(waiting, ReviewStep.PRE_REVIEW, SomeLetters.AUTHOR));
        var once = signed(waiting, ReviewStep.PRE_REVIEW, "head");
        assertRefused("letters.same-person", () -> signed(once, ReviewStep.DEPUTY_REVIEW, "head"));
        assertRefused("letters.other-step", () -> signed(once, ReviewStep.SIGNING, "leader"));
    }

    @Test
    void losesItsSignaturesWithEveryEdit() {
        var once =
                signed(
                        SomeLetters.draft(LetterKind.DISCLOSED, ReviewRoute.FOUR_STEPS)
                                .submitted(SomeLetters.AUTHOR),
                        ReviewStep.PRE_REVIEW,
                        "head");
        var edited =
                once.revised(
                        SomeLetters.content(LetterKind.DISCLOSED, DeliveryWay.ONLINE),
                        SomeLetters.AUTHOR);
        assertThat(edited.state()).isEqualTo(new InReview(ReviewStep.PRE_REVIEW, List.of()));
        assertThat(once.revised(once.content(), SomeLetters.AUTHOR).waitingAt())
                .contains(ReviewStep.DEPUTY_REVIEW);
        assertRefused("letters.not-author", () -> once.revised(once.content(), "somebody"));
    }

    @Test
    void isSignedTogetherWithTheFilesThatGoWithIt() {
        var annex = Annex.of(new UUID(0, 1), "名单.xlsx", "text/plain", new byte[] {1});
        var plain =
                SomeLetters.draft(LetterKind.DISCLOSED, ReviewRoute.FOUR_STEPS)
                        .submitted(SomeLetters.AUTHOR);
        var once = signed(plain, ReviewStep.PRE_REVIEW, "head");
        var withFile = once.annexed(annex, SomeLetters.AUTHOR);
        assertThat(withFile.state()).isEqualTo(new InReview(ReviewStep.PRE_REVIEW, List.of()));
        var fingerprint = withFile.content().text().fingerprint();
        assertThat(fingerprint).isNotEqualTo(plain.content().text().fingerprint());
        var other = Annex.of(new UUID(0, 1), "名单.xlsx", "text/plain", new byte[] {2});
        assertThat(plain.annexed(other, SomeLetters.AUTHOR).content().text().fingerprint())
                .isNotEqualTo(fingerprint);
        assertThat(withFile.without(annex.id(), SomeLetters.AUTHOR).content())
                .isEqualTo(plain.content());
        assertRefused("letters.annex-twice", () -> withFile.annexed(other, SomeLetters.AUTHOR));
        assertThatThrownBy(() -> annex.requireSame(new byte[] {2}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isSignedOnlyForWhatWasSeen() {
        var waiting =
                SomeLetters.draft(LetterKind.DISCLOSED, ReviewRoute.FOUR_STEPS)
                        .submitted(SomeLetters.AUTHOR);
        assertRefused(
                "letters.changed-meanwhile",
                () ->
                        waiting.signed(
                                ReviewStep.PRE_REVIEW,
                                "head",
                                Fingerprint.ofText("another"),
                                NOON));
    }

    @Test
    void goesBackWithAReason() {
        var waiting =
                SomeLetters.draft(LetterKind.DISCLOSED, ReviewRoute.WITHOUT_DEPUTY)
                        .submitted(SomeLetters.AUTHOR);
        assertRefused("letters.reason-missing", () -> waiting.returned(ReviewStep.PRE_REVIEW, " "));
        var returned = waiting.returned(ReviewStep.PRE_REVIEW, "检索不全");
        assertThat(returned.state()).isEqualTo(new Returned(ReviewStep.PRE_REVIEW, "检索不全"));
        assertThat(returned.submitted(SomeLetters.AUTHOR).waitingAt())
                .contains(ReviewStep.PRE_REVIEW);
    }

    @Test
    void noticesNeedTheHeadAloneWhereTheAgencySaysSo() {
        var settings = new LetterSettings("甲", "乙", "丙", "", false, true);
        assertThat(ReviewRoute.of(LetterKind.CORRECTION_NOTICE, settings))
                .isEqualTo(ReviewRoute.HEAD_ALONE);
        assertThat(ReviewRoute.of(LetterKind.CLOSED_UNPAID, settings))
                .isEqualTo(ReviewRoute.WITHOUT_DEPUTY);
        var everybody = new LetterSettings("甲", "乙", "丙", "", true, false);
        assertThat(ReviewRoute.of(LetterKind.CORRECTION_NOTICE, everybody))
                .isEqualTo(ReviewRoute.FOUR_STEPS);
        assertThat(ReviewRoute.of(LetterKind.EXTENSION_NOTICE, everybody))
                .isEqualTo(ReviewRoute.HEAD_ALONE);
        var signed = signedByTheHead(LetterKind.EXTENSION_NOTICE);
        assertThat(signed.issued(NUMBER, DAY).issue()).isPresent();
    }

    @Test
    void isNotIssuedWhenTheLawOfItsRemediesChangedSince() {
        var kind = LetterKind.INTERNAL_AFFAIRS;
        var content =
                LetterContent.composed(
                        DefaultTemplates.of(kind),
                        FieldValues.read(kind, SomeLetters.typed(kind)),
                        SomeLetters.SENDER,
                        DeliveryWay.POST,
                        LocalDate.of(2023, 12, 29));
        var draft =
                SomeLetters.draft(kind, ReviewRoute.HEAD_ALONE)
                        .revised(content, SomeLetters.AUTHOR);
        var signed = signed(draft.submitted(SomeLetters.AUTHOR), ReviewStep.SIGNING, "head");
        assertRefused("letters.law-changed", () -> signed.issued(NUMBER, LocalDate.of(2024, 1, 2)));
        assertThat(signed.issued(NUMBER, LocalDate.of(2023, 12, 29)).issue()).isPresent();
    }

    @Test
    void isDeliveredOnceOnADayThatCanBe() {
        var issued = signedByTheHead(LetterKind.EXTENSION_NOTICE).issued(NUMBER, DAY);
        var today = DAY.plusDays(3);
        assertRefused(
                "letters.delivered-when", () -> issued.delivered(posted(DAY.minusDays(1)), today));
        assertRefused(
                "letters.delivered-when", () -> issued.delivered(posted(today.plusDays(1)), today));
        assertRefused(
                "letters.no-proof",
                () -> issued.delivered(Delivery.of(DeliveryWay.BY_HAND, DAY, " "), today));
        var delivered = issued.delivered(posted(DAY), today);
        assertRefused("letters.not-issued", () -> delivered.delivered(posted(DAY), today));
    }

    @Test
    void learnsLaterWhenThePostArrived() {
        var today = DAY.plusDays(5);
        var delivered =
                signedByTheHead(LetterKind.EXTENSION_NOTICE)
                        .issued(NUMBER, DAY)
                        .delivered(posted(DAY), today);
        assertThat(receivedOn(delivered)).isEmpty();
        assertRefused("letters.received-when", () -> delivered.received(DAY.minusDays(1), today));
        var received = delivered.received(DAY.plusDays(2), today);
        assertThat(receivedOn(received)).contains(DAY.plusDays(2));
        assertRefused("letters.not-on-its-way", () -> received.received(today, today));
        assertThat(Delivery.of(DeliveryWay.BY_HAND, DAY, "本人签收").receivedOn()).contains(DAY);
    }

    @Test
    void goesOverTheInternetOnlyWhenItNamesTheWayToAReviewThere() {
        var answer =
                signed(
                                SomeLetters.draft(LetterKind.DISCLOSED, ReviewRoute.HEAD_ALONE)
                                        .submitted(SomeLetters.AUTHOR),
                                ReviewStep.SIGNING,
                                "head")
                        .issued(NUMBER, DAY);
        var online = Delivery.of(DeliveryWay.ONLINE, DAY, "系统送达记录");
        assertRefused("letters.online-not-planned", () -> answer.delivered(online, DAY));
    }

    @Test
    void isGivenUpOnlyBeforeItLeaves() {
        var draft = SomeLetters.draft(LetterKind.DISCLOSED, ReviewRoute.FOUR_STEPS);
        assertThat(draft.discarded(SomeLetters.AUTHOR, false).state().code())
                .isEqualTo("DISCARDED");
        var inReview = draft.submitted(SomeLetters.AUTHOR);
        assertThat(inReview.discarded(SomeLetters.AUTHOR, false).state().code())
                .isEqualTo("DISCARDED");
        assertRefused("letters.not-author", () -> inReview.discarded("somebody", false));
        assertRefused(
                "letters.not-discardable",
                () ->
                        signedByTheHead(LetterKind.EXTENSION_NOTICE)
                                .discarded(SomeLetters.AUTHOR, true));
    }

    @Test
    void onceIssuedItIsGivenUpOnlyWhenItsCaseEndedWithoutIt() {
        var issued = signedByTheHead(LetterKind.EXTENSION_NOTICE).issued(NUMBER, DAY);
        assertRefused("letters.not-discardable", () -> issued.discarded(SomeLetters.AUTHOR, false));
        var givenUp = issued.discarded(SomeLetters.AUTHOR, true);
        assertThat(givenUp.issue()).as("goes out no more").isEmpty();
        assertThat(givenUp.state())
                .isEqualTo(new LetterState.Discarded(Optional.of((Issued) issued.state())));
    }

    private static Letter signedByTheHead(LetterKind kind) {
        return signed(
                SomeLetters.draft(kind, ReviewRoute.HEAD_ALONE).submitted(SomeLetters.AUTHOR),
                ReviewStep.SIGNING,
                "head");
    }

    private static Letter signed(Letter letter, ReviewStep step, String person) {
        return letter.signed(step, person, letter.content().text().fingerprint(), NOON);
    }

    private static Delivery posted(LocalDate on) {
        return Delivery.of(DeliveryWay.POST, on, "1234567890123");
    }

    private static Optional<LocalDate> receivedOn(Letter letter) {
        return ((Delivered) letter.state()).delivery().receivedOn();
    }

    private static void assertRefused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
