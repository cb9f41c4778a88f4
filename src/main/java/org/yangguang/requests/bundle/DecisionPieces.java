package org.yangguang.requests.bundle;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yangguang.remedies.RemedyCases;
import org.yangguang.requests.application.Assessments;
import org.yangguang.requests.paper.CasePapers;
import org.yangguang.shared.ChinaTime;

/** Who was asked, what was thought, every step, and who sued (征求意见、判断、办理经过、复议诉讼). */
@Component
class DecisionPieces implements Pieces {

    private final Assessments assessments;
    private final RemedyCases remedies;
    private final CasePapers papers;

    DecisionPieces(Assessments assessments, RemedyCases remedies, CasePapers papers) {
        this.assessments = assessments;
        this.remedies = remedies;
        this.papers = papers;
    }

    @Override
    public List<BundleItem> of(FiledCase filed) {
        var request = filed.request();
        var masking = filed.masking();
        var items = new ArrayList<BundleItem>();
        var asked = request.course().consultations();
        if (!asked.isEmpty()) {
            items.add(
                    BundleItem.drawn(
                            "consultations",
                            BundlePart.CONSULTATION,
                            "征求意见情况",
                            asked.getFirst().sentOn(),
                            () ->
                                    papers.consultations(request, masking::shown, !masking.hides())
                                            .sheets()));
        }
        assessments
                .last(request.id())
                .ifPresent(
                        assessed ->
                                items.add(
                                        BundleItem.drawn(
                                                "assessment",
                                                BundlePart.ASSESSMENT,
                                                "公开与否的判断",
                                                ChinaTime.dateOf(assessed.at()),
                                                () ->
                                                        papers.assessment(
                                                                        request,
                                                                        assessed,
                                                                        masking::shown)
                                                                .sheets())));
        items.add(
                BundleItem.drawn(
                        "steps",
                        BundlePart.STEPS,
                        "办理经过",
                        request.receivedOn(),
                        () -> papers.steps(request, masking::shown, !masking.hides()).sheets()));
        var proceedings = remedies.proceedings(request.agency(), request.number());
        if (!proceedings.isEmpty()) {
            items.add(
                    BundleItem.drawn(
                            "remedies",
                            BundlePart.REMEDY,
                            "复议、诉讼情况",
                            proceedings.getFirst().acceptedOn(),
                            () -> papers.remedies(request, proceedings).sheets()));
        }
        return items;
    }
}
