package org.yangguang.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yangguang.requests.domain.ACase.receivedOn;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.outcome.RemedyVariant;
import org.yangguang.requests.domain.CaseEvent.ReasonsRefused;

/**
 * The table of replies (答复类型表) line by line: each is reached by a case, ends it with that one
 * outcome, is counted in its row of table 3, and tells the remedies of the day.
 */
class ReplyTableTests {

    private static final ACase JUNE = receivedOn("2021-06-01");
    private static final LocalDate OLD_LAW = LocalDate.parse("2023-12-31");
    private static final LocalDate NEW_LAW = LocalDate.parse("2025-07-01");

    /** What must have happened before. */
    enum Way {
        /** Nothing: it is decided. */
        DECIDED,
        /** The corrected text is still unclear (条例第三十条). */
        CORRECTED,
        /** Reasons were asked for and are not reasonable (条例第三十五条). */
        REASONS_REFUSED,
        /** The time to correct passed (条例第三十条). */
        NOT_CORRECTED,
        /** The time to pay passed (信息处理费管理办法). */
        NOT_PAID
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "R01, GRANTED_ALREADY_PUBLIC,      （一）予以公开,                         A, DECIDED",
        "R02, GRANTED,                     （一）予以公开,                         A, DECIDED",
        "R03, PARTIAL,                     （二）部分公开（区分处理的，只计这一情形，不计其他情形）, C, DECIDED",
        "R04, DENIED_STATE_SECRET,         1.属于国家秘密,                         B, DECIDED",
        "R05, DENIED_OTHER_LAW,            2.其他法律行政法规禁止公开,                B, DECIDED",
        "R06, DENIED_SECURITY,             3.危及“三安全一稳定”,                     B, DECIDED",
        "R07, DENIED_THIRD_PARTY,          4.保护第三方合法权益,                     B, DECIDED",
        "R08, DENIED_INTERNAL,             5.属于三类内部事务信息,                   B, DECIDED",
        "R09, DENIED_PROCESS,              6.属于四类过程性信息,                     B, DECIDED",
        "R10, DENIED_ENFORCEMENT_FILE,     7.属于行政执法案卷,                      B, DECIDED",
        "R11, DENIED_ADMIN_QUERY,          8.属于行政查询事项,                      A, DECIDED",
        "R12, UNAVAILABLE_NOT_EXIST,       1.本机关不掌握相关政府信息,                A, DECIDED",
        "R13, UNAVAILABLE_NOT_RESPONSIBLE, 1.本机关不掌握相关政府信息,                A, DECIDED",
        "R14, UNAVAILABLE_NEEDS_CREATION,  2.没有现成信息需要另行制作,                A, DECIDED",
        "R15, UNAVAILABLE_STILL_UNCLEAR,   3.补正后申请内容仍不明确,                  A, CORRECTED",
        "R16, NOT_PROCESSED_PETITION,      1.信访举报投诉类申请,                     A, DECIDED",
        "R17, NOT_PROCESSED_DUPLICATE,     2.重复申请,                            A, DECIDED",
        "R18, NOT_PROCESSED_PUBLICATION,   3.要求提供公开出版物,                     A, DECIDED",
        "R19, NOT_PROCESSED_EXCESSIVE,     4.无正当理由大量反复申请,                  A, REASONS_REFUSED",
        "R20, NOT_PROCESSED_CONFIRM,       5.要求行政机关确认或重新出具已获取信息,       A, DECIDED",
        "R21, OTHER_OTHER,                 3.其他,                               A, DECIDED",
        "R22, OTHER_NO_CORRECTION,         1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请, A, NOT_CORRECTED",
        "R23, OTHER_NO_FEE,                2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请, A, NOT_PAID",
    })
    void endsACase(String id, Outcome outcome, String row, RemedyVariant remedies, Way way) {
        assertThat(outcome.id()).isEqualTo(id);
        assertThat(outcome.row().label()).isEqualTo(row);
        assertThat(outcome.remedies(NEW_LAW).variant()).isEqualTo(remedies);
        assertThat(outcome.remedies(OLD_LAW).variant()).isEqualTo(RemedyVariant.A);

        var ended = ended(outcome, way);
        var closure = ended.request().closure().orElseThrow();
        assertThat(closure.outcome()).isEqualTo(outcome);
        assertThat(closure.inTime()).isTrue();
        assertThat(ended.stage())
                .isEqualTo(
                        switch (way) {
                            case DECIDED, CORRECTED, REASONS_REFUSED -> CaseStage.ANSWERED;
                            case NOT_CORRECTED -> CaseStage.CLOSED_NO_CORRECTION;
                            case NOT_PAID -> CaseStage.CLOSED_NO_FEE;
                        });
        if (way != Way.DECIDED) {
            assertThatThrownBy(() -> JUNE.drafted("2021-06-10", outcome))
                    .hasMessageStartingWith("request.outcome-does-not-fit");
        }
    }

    private static ACase ended(Outcome outcome, Way way) {
        return switch (way) {
            case DECIDED -> JUNE.drafted("2021-06-10", outcome).answered("2021-06-15", outcome);
            case CORRECTED ->
                    JUNE.notice("2021-06-07", "2021-06-28")
                            .corrected("2021-06-25")
                            .drafted("2021-07-01", outcome)
                            .answered("2021-07-05", outcome);
            case REASONS_REFUSED ->
                    JUNE.reasonsAsked("2021-06-04")
                            .and(new ReasonsRefused(ACase.day("2021-06-11"), "没有说明"))
                            .answered("2021-06-15", outcome);
            case NOT_CORRECTED ->
                    JUNE.notice("2021-06-07", "2021-06-28").lapsed("2021-06-29", outcome);
            case NOT_PAID -> JUNE.fee("2021-06-10").lapsed("2021-07-12", outcome);
        };
    }
}
