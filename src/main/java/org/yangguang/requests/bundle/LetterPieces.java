package org.yangguang.requests.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.letters.CaseLetters;
import org.yangguang.letters.LetterEvidence;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.paper.CasePapers;

/**
 * Each letter that was issued, how it was approved, with its annexes and the proof of its delivery
 * (文书).
 */
@Component
class LetterPieces implements Pieces {

    private final CaseLetters letters;
    private final CasePapers papers;

    LetterPieces(CaseLetters letters, CasePapers papers) {
        this.letters = letters;
        this.papers = papers;
    }

    @Override
    public List<BundleItem> of(FiledCase filed) {
        var request = filed.request();
        var masking = filed.masking();
        var items = new ArrayList<BundleItem>();
        for (var letter : filed.issued()) {
            boolean keepsBack = masking.hides() && !letter.kind().toApplicant();
            var name = letter.number() + " " + letter.title();
            items.add(
                    BundleItem.drawn(
                            "approval:" + letter.id(),
                            BundlePart.APPROVAL,
                            "审签记录：" + name,
                            letter.issuedOn(),
                            () -> papers.approval(letter).sheets()));
            items.add(
                    BundleItem.drawn(
                            "letter:" + letter.id(),
                            BundlePart.LETTER,
                            name,
                            letter.issuedOn(),
                            () ->
                                    letters.pdf(
                                            request.agency(),
                                            letter.id(),
                                            keepsBack
                                                    ? text -> withoutFiles(letter, masking, text)
                                                    : masking::shown)));
            for (var annex : letter.annexes()) {
                var item = annex(request, letter, annex);
                items.add(
                        keepsBack
                                ? item.withheld(letter.number() + " 附件", FiledCase.THE_DISPUTE)
                                : item);
            }
            letter.sent()
                    .ifPresent(
                            sent ->
                                    items.add(
                                            BundleItem.drawn(
                                                    "delivery:" + letter.id(),
                                                    BundlePart.DELIVERY,
                                                    "送达回证：" + name,
                                                    sent.on(),
                                                    () ->
                                                            papers.delivery(letter, masking::shown)
                                                                    .sheets())));
        }
        return items;
    }

    /** The names of files that are kept back tell what they hold. */
    private static String withoutFiles(LetterEvidence letter, Masking masking, String text) {
        return letter.annexes().stream().anyMatch(annex -> annex.name().equals(text))
                ? "（略）"
                : masking.shown(text);
    }

    private BundleItem annex(Request request, LetterEvidence letter, LetterEvidence.File annex) {
        return new BundleItem(
                "annex:" + annex.id(),
                BundlePart.ANNEX,
                letter.number() + " 附件：" + annex.name(),
                Optional.of(letter.issuedOn()),
                new BundleItem.Given(
                        annex.name(),
                        annex.mediaType(),
                        annex.size(),
                        () -> letters.annex(request.agency(), letter.id(), annex.id())));
    }
}
