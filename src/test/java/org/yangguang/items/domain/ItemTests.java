package org.yangguang.items.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemId;
import org.yangguang.items.ItemKind;
import org.yangguang.items.domain.ItemState.Approved;
import org.yangguang.items.domain.ItemState.InReview;
import org.yangguang.items.domain.ItemState.Published;
import org.yangguang.items.domain.ItemState.Returned;
import org.yangguang.items.domain.ItemState.Withdrawn;
import org.yangguang.org.AgencyId;
import org.yangguang.release.ReviewProof.CompletedReview;
import org.yangguang.release.ReviewStep;

class ItemTests {

    private static final ReviewChain FOUR = new ReviewChain(true);
    private static final ReviewChain THREE = new ReviewChain(false);
    private static final Instant NOW = Instant.parse("2021-03-01T16:30:00Z");

    @Test
    void fourPersonsOneAfterTheOtherApproveIt() {
        var item = submitted(FOUR);
        for (var step : ReviewStep.values()) {
            assertThat(item.waitingAt()).contains(step);
            item = sign(item, step, step.name(), FOUR);
        }
        assertThat(item.state()).isInstanceOf(Approved.class);
        new CompletedReview(item.author(), ((Approved) item.state()).signatures())
                .require(item.content().fingerprint());
    }

    @Test
    void theDeputyLeadersStepCanBeSwitchedOffAndNoOther() {
        assertThat(THREE.steps())
                .containsExactly(
                        ReviewStep.PRE_REVIEW, ReviewStep.SECRECY_REVIEW, ReviewStep.SIGNING);
        var item = sign(submitted(THREE), ReviewStep.PRE_REVIEW, "head", THREE);
        assertThat(item.waitingAt()).contains(ReviewStep.SECRECY_REVIEW);
    }

    @Test
    void nobodySignsTwice() {
        var item = sign(submitted(FOUR), ReviewStep.PRE_REVIEW, "head", FOUR);
        assertThatThrownBy(() -> sign(item, ReviewStep.DEPUTY_REVIEW, "head", FOUR))
                .hasMessageContaining("items.same-person");
    }

    @Test
    void theAuthorDoesNotSign() {
        assertThatThrownBy(() -> sign(submitted(FOUR), ReviewStep.PRE_REVIEW, "officer", FOUR))
                .hasMessageContaining("items.same-person");
    }

    @Test
    void stepsAreNotSkipped() {
        assertThatThrownBy(() -> sign(submitted(FOUR), ReviewStep.SIGNING, "leader", FOUR))
                .hasMessageContaining("items.other-step");
    }

    @Test
    void anEditUnderReviewVoidsTheSignatures() {
        var item = sign(submitted(FOUR), ReviewStep.PRE_REVIEW, "head", FOUR);
        var edited = item.revised(content("改过的标题"), "officer", FOUR);
        assertThat(edited.state()).isEqualTo(new InReview(ReviewStep.PRE_REVIEW, List.of()));
    }

    @Test
    void savingTheSameContentVoidsNothing() {
        var item = sign(submitted(FOUR), ReviewStep.PRE_REVIEW, "head", FOUR);
        assertThat(item.revised(content("标题"), "officer", FOUR)).isEqualTo(item);
    }

    @Test
    void whatWasSeenIsWhatIsSigned() {
        var seen = submitted(FOUR).content().fingerprint();
        var edited = submitted(FOUR).revised(content("改过的标题"), "officer", FOUR);
        assertThatThrownBy(() -> edited.signed(ReviewStep.PRE_REVIEW, "head", seen, NOW, FOUR))
                .hasMessageContaining("items.changed-meanwhile");
    }

    @Test
    void aReturnedItemStartsWithTheFirstStepAgain() {
        var item = sign(submitted(FOUR), ReviewStep.PRE_REVIEW, "head", FOUR);
        var returned = item.returned(ReviewStep.DEPUTY_REVIEW, "请补充依据");
        assertThat(returned.state()).isEqualTo(new Returned(ReviewStep.DEPUTY_REVIEW, "请补充依据"));
        assertThat(returned.submitted("officer", FOUR).waitingAt()).contains(ReviewStep.PRE_REVIEW);
    }

    @Test
    void aReturnNeedsAReason() {
        assertThatThrownBy(() -> submitted(FOUR).returned(ReviewStep.PRE_REVIEW, " "))
                .hasMessageContaining("items.reason-missing");
    }

    @Test
    void onlyTheAuthorEdits() {
        assertThatThrownBy(() -> draft().revised(content("标题"), "head", FOUR))
                .hasMessageContaining("items.not-author");
    }

    @Test
    void nothingIsPublishedWithoutTheLastSignature() {
        assertThatThrownBy(() -> submitted(FOUR).published(NOW))
                .hasMessageContaining("items.not-approved");
    }

    /** 16:30 UTC is half past midnight of the next day in China. */
    @Test
    void theDateOfPublicationIsThatOfChina() {
        assertThat(((Published) approved().published(NOW).state()).on()).hasToString("2021-03-02");
    }

    @Test
    void aWithdrawalKeepsTheReasonAndNeedsOne() {
        var item = approved().published(NOW);
        assertThat(item.withdrawn(NOW, "内容有误").state()).isInstanceOf(Withdrawn.class);
        assertThatThrownBy(() -> item.withdrawn(NOW, ""))
                .hasMessageContaining("items.reason-missing");
        assertThatThrownBy(() -> draft().withdrawn(NOW, "内容有误"))
                .hasMessageContaining("items.not-public");
    }

    @Test
    void publishedContentIsNotEdited() {
        var item = approved().published(NOW);
        assertThatThrownBy(() -> item.revised(content("改"), "officer", FOUR))
                .hasMessageContaining("items.not-editable");
    }

    private static Item approved() {
        var item = submitted(FOUR);
        for (var step : ReviewStep.values()) {
            item = sign(item, step, step.name(), FOUR);
        }
        return item;
    }

    private static Item sign(Item item, ReviewStep step, String person, ReviewChain chain) {
        return item.signed(step, person, item.content().fingerprint(), NOW, chain);
    }

    private static Item submitted(ReviewChain chain) {
        return draft().submitted("officer", chain);
    }

    private static Item draft() {
        return Item.drafted(
                new ItemId(new UUID(1, 1)),
                new AgencyId(new UUID(2, 2)),
                Optional.empty(),
                "officer",
                content("标题"));
    }

    private static ItemContent content(String title) {
        return new ItemContent(
                ItemKind.INFORMATION,
                "113709000043412754/2021-00001",
                title,
                ItemChannel.DISCLOSURE_COLUMN,
                "",
                "",
                "泰安市人力资源和社会保障局",
                "",
                "<p>正文</p>",
                "",
                Optional.empty(),
                "",
                List.of());
    }
}
