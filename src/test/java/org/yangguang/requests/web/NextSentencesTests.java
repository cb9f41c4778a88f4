package org.yangguang.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yangguang.requests.domain.ACase.day;
import static org.yangguang.requests.domain.ACase.receivedOn;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yangguang.YangguangTest;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.OnlineLetter;
import org.yangguang.requests.domain.ACase;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.CaseStage;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.Words;

/** In each state an applicant reads what is waited for, until when and why. */
@YangguangTest
class NextSentencesTests {

    private static final ACase MARCH = receivedOn("2021-03-01");
    private static final ACase ASKED_TO_CORRECT = MARCH.notice("2021-03-08", "2021-03-22");
    private static final ACase ASKED_TO_PAY = MARCH.fee("2021-03-08");

    @Autowired Words words;

    /**
     * A case on a day, and what is said of it.
     *
     * @param says words that must stand in the sentence, the date among them
     */
    record Row(ACase shown, String today, List<String> says) {

        Row(ACase shown, String today, String... says) {
            this(shown, today, List.of(says));
        }

        @Override
        public String toString() {
            return shown.stage() + " on " + today;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                new Row(MARCH, "2021-03-02", "最迟 2021-03-29 答复您", "还有 19 个工作日"),
                new Row(MARCH, "2021-03-29", "最迟 2021-03-29 答复您（就是今天）"),
                new Row(MARCH, "2021-03-30", "2021-03-29 届满", "非常抱歉", "打电话催办"),
                new Row(
                        MARCH.approved("2021-03-26", 20).notified("2021-03-26"),
                        "2021-03-27",
                        "已延期",
                        "最迟 2021-04-26"),
                new Row(ASKED_TO_CORRECT, "2021-03-09", "补充", "最迟 2021-03-22", "重新计算"),
                new Row(ASKED_TO_CORRECT, "2021-03-23", "2021-03-22 届满", "正当理由"),
                new Row(
                        MARCH.asks(ConsultationKind.THIRD_PARTY, "2021-03-04"),
                        "2021-03-05",
                        "征求对方的意见",
                        "不计入答复期限",
                        "还有 17 个工作日"),
                new Row(
                        MARCH.asks(ConsultationKind.THIRD_PARTY, "2021-03-04")
                                .delivered(1, "2021-03-08"),
                        "2021-03-09",
                        "对方最迟 2021-03-29 提出意见"),
                new Row(
                        MARCH.asks(ConsultationKind.OTHER_AGENCY, "2021-03-04"),
                        "2021-03-05",
                        "征求其他机关的意见"),
                new Row(MARCH.reasonsAsked("2021-03-05"), "2021-03-08", "说明理由", "2021-03-29"),
                new Row(MARCH.reasonsAsked("2021-03-05"), "2021-03-30", "2021-03-29 届满"),
                new Row(ASKED_TO_PAY, "2021-03-09", "缴纳信息处理费", "最迟 2021-04-06"),
                new Row(ASKED_TO_PAY, "2021-04-07", "2021-04-06 届满"),
                new Row(
                        MARCH.drafted("2021-03-10", Outcome.GRANTED),
                        "2021-03-11",
                        "正在审核",
                        "最迟 2021-03-29"),
                new Row(
                        MARCH.drafted("2021-03-10", Outcome.GRANTED),
                        "2021-03-30",
                        "2021-03-29 届满"),
                new Row(
                        MARCH.answered("2021-03-01", Outcome.GRANTED),
                        "2021-03-02",
                        "已于 2021-03-01 答复您",
                        "到哪一天为止"),
                new Row(
                        MARCH.answered("2021-03-01", Outcome.GRANTED)
                                .reopened("2021-06-01", "2021-06-30"),
                        "2021-06-02",
                        "正在重新答复",
                        "最迟 2021-06-30"),
                new Row(
                        receivedOn("2021-06-01")
                                .notice("2021-06-07", "2021-06-28")
                                .lapsed("2021-06-29", Outcome.OTHER_NO_CORRECTION),
                        "2021-07-01",
                        "2021-06-29 办结",
                        "没有补正",
                        "可以重新提出申请"),
                new Row(
                        receivedOn("2024-01-08")
                                .fee("2024-01-26")
                                .lapsed("2024-02-29", Outcome.OTHER_NO_FEE),
                        "2024-03-01",
                        "2024-02-29 办结",
                        "没有缴费"),
                new Row(
                        MARCH.and(new CaseEvent.Withdrawn(day("2021-03-03"), "电话")),
                        "2021-03-04",
                        "2021-03-03",
                        "撤回"),
                new Row(
                        MARCH.answered("2021-03-01", Outcome.GRANTED)
                                .and(new CaseEvent.Archived(day("2021-05-01"), "档案室")),
                        "2021-05-02",
                        "办结并归档"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysItInBothLanguages(Row row) {
        var sentences = on(row.today());
        assertThat(sentences.of(row.shown().request(), Locale.SIMPLIFIED_CHINESE))
                .contains(row.says())
                .doesNotContain("apply.next", "{");
        assertThat(sentences.of(row.shown().request(), Locale.ENGLISH))
                .doesNotContain("apply.next", "{")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void leavesNoStageOut() {
        assertThat(rows().map(row -> row.shown().stage()).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(CaseStage.class));
    }

    @Test
    void aLetterThatNobodyOpenedComesFirst() {
        var sentences = on("2021-03-09");
        var notice = letter(LetterKind.CORRECTION_NOTICE, false);
        assertThat(of(sentences, MARCH, notice))
                .startsWith("有一份文书给您，放在下面：《政府信息公开申请补正告知书》")
                .contains("最迟 2021-03-29 答复您");
        assertThat(of(sentences, MARCH, letter(LetterKind.DISCLOSED, false)))
                .contains("答复已经做好", "打开之日就是送达之日")
                .doesNotContain("正在查找");
        assertThat(of(sentences, MARCH, letter(LetterKind.DISCLOSED, true))).startsWith("正在查找");
    }

    private static String of(NextSentences sentences, ACase shown, OnlineLetter letter) {
        return sentences.of(shown.request(), List.of(letter), Locale.SIMPLIFIED_CHINESE);
    }

    private static OnlineLetter letter(LetterKind kind, boolean copy) {
        return new OnlineLetter(
                new LetterId(UUID.randomUUID()),
                kind,
                "示例公开〔2021〕1号",
                LocalDate.parse("2021-03-08"),
                copy,
                Optional.empty(),
                Optional.empty());
    }

    private NextSentences on(String today) {
        Instant noon = LocalDate.parse(today).atTime(12, 0).atZone(ChinaTime.ZONE).toInstant();
        return new NextSentences(
                words, Clock.fixed(noon, ChinaTime.ZONE), WorkingCalendar::published);
    }
}
