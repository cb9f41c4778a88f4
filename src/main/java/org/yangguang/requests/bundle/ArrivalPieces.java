package org.yangguang.requests.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.requests.domain.ApplicantNotes;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.requests.domain.Attachments;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.Submissions;
import org.yangguang.requests.paper.CasePapers;

/** What came, when it came, and what that means for the period (申请、收件凭证、期限计算). */
@Component
class ArrivalPieces implements Pieces {

    private final Submissions submissions;
    private final Attachments attachments;
    private final ApplicantNotes notes;
    private final CasePapers papers;
    private final Calendars calendars;

    ArrivalPieces(
            Submissions submissions,
            Attachments attachments,
            ApplicantNotes notes,
            CasePapers papers,
            Calendars calendars) {
        this.submissions = submissions;
        this.attachments = attachments;
        this.notes = notes;
        this.papers = papers;
        this.calendars = calendars;
    }

    @Override
    public List<BundleItem> of(FiledCase filed) {
        var agency = filed.agency();
        var request = filed.request();
        var submission = submissions.of(request.id());
        var received = request.receivedOn();
        var said = notes.of(request.id());
        var items = new ArrayList<BundleItem>();
        items.add(
                BundleItem.drawn(
                        "application",
                        BundlePart.APPLICATION,
                        "政府信息公开申请表",
                        submission.map(Submission::arrivedOn).orElse(received),
                        () ->
                                papers.application(agency.name(), request, submission, said)
                                        .sheets()));
        submission.ifPresent(it -> items.addAll(files(it)));
        items.add(
                BundleItem.drawn(
                        "receipt",
                        BundlePart.RECEIPT,
                        "收到申请的登记",
                        received,
                        () -> papers.receipt(agency.name(), request, submission).sheets()));
        items.add(counted(request));
        return items;
    }

    private List<BundleItem> files(Submission submission) {
        return attachments.of(submission.id()).stream()
                .map(
                        file -> {
                            boolean proves = file.purpose() == Attachment.Purpose.POSTMARK;
                            return BundleItem.given(
                                    file,
                                    proves ? BundlePart.RECEIPT : BundlePart.ATTACHMENT,
                                    label(file.purpose()) + "：" + file.name(),
                                    Optional.of(submission.arrivedOn()),
                                    () -> attachments.content(submission.id(), file.id()));
                        })
                .toList();
    }

    private static String label(Attachment.Purpose purpose) {
        return switch (purpose) {
            case ID_PROOF -> "身份证明";
            case SCAN -> "来件扫描件";
            case POSTMARK -> "邮戳照片";
            case MATERIAL, EVIDENCE -> "其他材料";
        };
    }

    private BundleItem counted(Request request) {
        var period = request.period(calendars.current());
        return BundleItem.drawn(
                "clock",
                BundlePart.CLOCK,
                "答复期限逐日计算",
                request.receivedOn(),
                () -> papers.clock(request, period).sheets());
    }
}
