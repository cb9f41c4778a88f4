package org.yangguang.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yangguang.items.ItemId;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.PublicationSuggestion.Origin;
import org.yangguang.requests.domain.PublicationSuggestion.Voice;
import org.yangguang.requests.domain.SuggestionState.Accepted;
import org.yangguang.requests.domain.SuggestionState.Declined;
import org.yangguang.requests.domain.SuggestionState.Published;
import org.yangguang.shared.Refusal;

/** What may happen to a suggestion to publish (条例第四十四条). */
class PublicationSuggestionTests {

    private static final LocalDate ON = LocalDate.parse("2026-03-02");
    private static final ItemId ITEM = ItemId.next();

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void onlyWhatWasReceivedMayBeSuggested(Outcome outcome) {
        assertThat(PublicationSuggestion.mayFollow(outcome))
                .isEqualTo(outcome == Outcome.GRANTED || outcome == Outcome.PARTIAL);
    }

    @Test
    void isAcceptedWithReasonAndPublishedWithItsItem() {
        var accepted = open().accepted(ON, "示例人员", " 公众关注 ", ITEM);
        assertThat(accepted.state()).isEqualTo(new Accepted(ON, "示例人员", "公众关注", ITEM));
        var published = accepted.published(ON.plusDays(9), "/items/1");
        assertThat(published.state())
                .isEqualTo(
                        new Published(
                                new Accepted(ON, "示例人员", "公众关注", ITEM),
                                ON.plusDays(9),
                                "/items/1"));
        assertThat(published.published(ON.plusDays(20), "/items/1")).isEqualTo(published);
    }

    @Test
    void isDeclinedWithReason() {
        assertThat(open().declined(ON, "示例人员", "涉及第三方").state())
                .isEqualTo(new Declined(ON, "示例人员", "涉及第三方"));
        assertThat(attempt(open(), one -> one.declined(ON, "示例人员", " ")))
                .isEqualTo("suggestion.reason");
        assertThat(attempt(open(), one -> one.accepted(ON, "示例人员", "", ITEM)))
                .isEqualTo("suggestion.reason");
    }

    @Test
    void isDecidedOnce() {
        var declined = open().declined(ON, "示例人员", "涉及第三方");
        assertThat(attempt(declined, one -> one.accepted(ON, "示例人员", "公众关注", ITEM)))
                .isEqualTo("suggestion.decided");
        assertThat(attempt(declined, one -> one.with(voice()))).isEqualTo("suggestion.decided");
        assertThat(declined.published(ON, "/items/1")).isEqualTo(declined);
        assertThat(attempt(declined, one -> one.draftedAnew(ITEM)))
                .isEqualTo("suggestion.not-accepted");
    }

    @Test
    void hearsEachApplicantOnce() {
        var voice = voice();
        var spoken = open().with(voice).with(voice());
        assertThat(spoken.voices()).hasSize(2);
        assertThat(spoken.voiceOf(voice.request())).contains(voice);
        assertThat(attempt(spoken, one -> one.with(voice))).isEqualTo("suggestion.made-already");
    }

    @Test
    void takesAnotherDraftInPlaceOfOneGivenUp() {
        var other = ItemId.next();
        var accepted = open().accepted(ON, "示例人员", "公众关注", ITEM).draftedAnew(other);
        assertThat(accepted.state()).isEqualTo(new Accepted(ON, "示例人员", "公众关注", other));
    }

    private static String attempt(
            PublicationSuggestion suggestion, UnaryOperator<PublicationSuggestion> step) {
        try {
            var _ = step.apply(suggestion);
            return "ok";
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    private static Voice voice() {
        return new Voice(RequestId.next(), ON, "", false);
    }

    private static PublicationSuggestion open() {
        return PublicationSuggestion.opened(
                new AgencyId(UUID.randomUUID()), UUID.randomUUID(), Origin.SEVERAL, ON, 20);
    }
}
