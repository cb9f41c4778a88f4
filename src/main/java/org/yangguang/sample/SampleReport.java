package org.yangguang.sample;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.yangguang.identity.ActingPerson;
import org.yangguang.items.ItemDrafts;
import org.yangguang.items.ItemId;
import org.yangguang.items.ItemReviews;
import org.yangguang.law.report.ReportSection;
import org.yangguang.org.AgencyId;
import org.yangguang.report.ReportSubmission;
import org.yangguang.report.ReportTexts;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.ProgramClock;

/**
 * The report of 2021 on its way to the public in January 2022: written, sent to review and signed
 * by the people of the sample, as at the desk.
 */
@Component
class SampleReport {

    private static final int YEAR = 2021;

    private static final List<ReportSection> WRITTEN_PARTS =
            List.of(ReportSection.OVERVIEW, ReportSection.PROBLEMS, ReportSection.OTHER_MATTERS);

    /** Who signed when, with what words. */
    private record Signature(String person, String at, String opinion) {}

    private static final List<Signature> SIGNATURES =
            List.of(
                    new Signature("head", "2022-01-18T15:20", "各项数字与台账一致，同意。"),
                    new Signature("deputy", "2022-01-19T10:05", "同意，请按期公布。"),
                    new Signature("secrecy", "2022-01-20T14:40", "未见不宜公开的内容。"),
                    new Signature("leader", "2022-01-21T09:30", "同意公布。"));

    private final ReportTexts texts;
    private final ReportSubmission submission;
    private final ItemDrafts drafts;
    private final ItemReviews reviews;
    private final ActingPerson acting;

    SampleReport(
            ReportTexts texts,
            ReportSubmission submission,
            ItemDrafts drafts,
            ItemReviews reviews,
            ActingPerson acting) {
        this.texts = texts;
        this.submission = submission;
        this.drafts = drafts;
        this.reviews = reviews;
        this.acting = acting;
    }

    void publish(AgencyId agency) {
        does("disclosure", "2022-01-17T16:00", () -> write(agency));
        var item = new AtomicReference<ItemId>();
        does(
                "disclosure-head",
                "2022-01-18T09:10",
                () -> {
                    item.set(submission.submit(agency, YEAR));
                    drafts.letStay(item.get(), "“人社部门”“省人社厅”为通行简称，原文如此。");
                });
        for (var signature : SIGNATURES) {
            does(
                    signature.person(),
                    signature.at(),
                    () -> reviews.signNext(item.get(), signature.opinion()));
        }
    }

    private void write(AgencyId agency) {
        WRITTEN_PARTS.forEach(
                part ->
                        texts.write(
                                agency,
                                YEAR,
                                part,
                                SampleFiles.text("report-2021/" + part + ".txt")));
    }

    private void does(String person, String at, Runnable deed) {
        ProgramClock.replay(moment(at), () -> acting.as(person, deed));
    }

    static Instant moment(String inChina) {
        return LocalDateTime.parse(inChina).atZone(ChinaTime.ZONE).toInstant();
    }
}
