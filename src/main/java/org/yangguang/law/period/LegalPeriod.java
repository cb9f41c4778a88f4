package org.yangguang.law.period;

import java.time.LocalDate;
import java.util.List;
import org.yangguang.law.calendar.DateOutOfRange;
import org.yangguang.law.calendar.Day;
import org.yangguang.law.calendar.WorkingCalendar;

/** The simple periods around a request (期限): so many days after one event, nothing in between. */
public enum LegalPeriod {
    /** To ask for correction of an unclear request, from receipt (补正告知). */
    CORRECTION_NOTICE(7, Unit.WORKING_DAYS, "条例第三十条", "2019-05-15"),
    /**
     * To correct, from receipt of the notice: the law says 合理期限, fifteen days are our custom (补正).
     */
    CORRECTION(15, Unit.WORKING_DAYS, "条例第三十条（合理期限，本系统惯例）", "2019-05-15"),
    /** For a third party or co-producer to reply, from its receipt of the letter (征求意见). */
    OPINION(15, Unit.WORKING_DAYS, "条例第三十二条、第三十四条", "2019-05-15"),
    /** To publish of one's own accord, from the making of the information (主动公开). */
    PROACTIVE_PUBLICATION(20, Unit.WORKING_DAYS, "条例第二十六条", "2008-05-01"),
    /** To pay the fee, from receipt of its notice (缴费). */
    FEE_PAYMENT(20, Unit.WORKING_DAYS, "政府信息公开信息处理费管理办法第六条", "2021-01-01"),
    /** To apply for review, from learning of the decision (申请行政复议). */
    REVIEW_APPLICATION(60, Unit.NATURAL_DAYS, "行政复议法第二十条", "1999-10-01"),
    /** To sue without review, from learning of the decision (提起行政诉讼). */
    SUIT(6, Unit.MONTHS, "行政诉讼法第四十六条", "2015-05-01"),
    /** To sue because no answer came, from the end of the period for answering (不履行法定职责). */
    SUIT_AFTER_SILENCE(6, Unit.MONTHS, "法释〔2018〕1号第六十六条", "2018-02-08"),
    /** To sue after review, from receipt of its decision (复议后起诉). */
    SUIT_AFTER_REVIEW(15, Unit.NATURAL_DAYS, "行政诉讼法第四十五条", "1990-10-01"),
    /** For the agency to reply in a review, ordinary procedure (复议答复，普通程序). */
    REVIEW_REPLY(10, Unit.WORKING_DAYS, "行政复议法第四十八条、第八十八条", "2024-01-01"),
    /** For the agency to reply in a review, simple procedure (复议答复，简易程序). */
    REVIEW_REPLY_SIMPLE(5, Unit.WORKING_DAYS, "行政复议法第五十四条、第八十八条", "2024-01-01"),
    /** For the review body to decide, ordinary procedure (复议决定). */
    REVIEW_DECISION(60, Unit.NATURAL_DAYS, "行政复议法第六十二条", "2024-01-01"),
    /** For the review body to decide, simple procedure (复议决定，简易程序). */
    REVIEW_DECISION_SIMPLE(30, Unit.NATURAL_DAYS, "行政复议法第六十二条", "2024-01-01"),
    /** For the agency to give evidence and defence in court (举证、答辩). */
    DEFENCE(15, Unit.NATURAL_DAYS, "行政诉讼法第六十七条", "2015-05-01"),
    /** For either side to appeal against a judgment, from its service (上诉). */
    APPEAL(15, Unit.NATURAL_DAYS, "行政诉讼法第八十五条", "1990-10-01"),
    /** To defend at second instance: fifteen days as at first are our custom (二审答辩). */
    DEFENCE_ON_APPEAL(15, Unit.NATURAL_DAYS, "行政诉讼法第六十七条（二审参照，本系统惯例）", "2015-05-01");

    private enum Unit {
        WORKING_DAYS,
        NATURAL_DAYS,
        MONTHS
    }

    private final int length;
    private final Unit unit;
    private final String article;
    private final LocalDate validFrom;

    LegalPeriod(int length, Unit unit, String article, String validFrom) {
        this.length = length;
        this.unit = unit;
        this.article = article;
        this.validFrom = LocalDate.parse(validFrom);
    }

    public String article() {
        return article;
    }

    /** The first day from which the rule can start a period. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /**
     * The last day of the period that the event of {@code start} opens; the day itself is day zero.
     */
    public Deadline from(LocalDate start, WorkingCalendar calendar) {
        if (start.isBefore(validFrom)) {
            throw PeriodRefusal.ofStart(
                    "rule-not-in-force", article + "自 " + validFrom + " 起施行，" + start + " 尚不适用");
        }
        try {
            LocalDate end = lastDay(start, calendar);
            return new Deadline(end, calendar.isProvisional(start, end));
        } catch (DateOutOfRange e) {
            throw PeriodRefusal.ofStart("date-out-of-range", e.detail());
        }
    }

    /** The first day after the period, on which what was to be done counts as given up (视为放弃). */
    public Deadline lapsedFrom(LocalDate start, WorkingCalendar calendar) {
        var end = from(start, calendar);
        return new Deadline(end.on().plusDays(1), end.provisional());
    }

    /**
     * The day from which an uncorrected request counts as given up, given the limit that the notice
     * set (逾期不补正视为放弃申请，条例第三十条). An officer still confirms that no good cause was claimed.
     */
    public static LocalDate correctionAbandonedOn(LocalDate limitInNotice) {
        return limitInNotice.plusDays(1);
    }

    /**
     * The period day by day, with the reason why each counts or not: what a day strip shows.
     *
     * @throws PeriodRefusal as {@link #from}
     */
    public List<TraceDay> trace(LocalDate start, WorkingCalendar calendar) {
        return new DayByDay(day -> counts(day, start), day -> why(day, start), article)
                .from(start, from(start, calendar).on(), calendar);
    }

    private boolean counts(Day day, LocalDate start) {
        return unit == Unit.WORKING_DAYS ? day.isWorking() : !day.on().isAfter(unrolled(start));
    }

    private String why(Day day, LocalDate start) {
        if (unit == Unit.WORKING_DAYS) {
            return day.why();
        }
        var last = unrolled(start);
        if (day.on().isBefore(last)) {
            return "自然日，计入";
        }
        if (day.on().equals(last)) {
            return day.isWorking() ? "期限届满" : day.why() + "；期限最后一日不是工作日，顺延";
        }
        return day.isWorking() ? day.why() + "；顺延至此" : day.why() + "；继续顺延";
    }

    /** The last day before it is moved off days off. */
    private LocalDate unrolled(LocalDate start) {
        return unit == Unit.MONTHS ? start.plusMonths(length) : start.plusDays(length);
    }

    private LocalDate lastDay(LocalDate start, WorkingCalendar calendar) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.addWorkingDays(start, length);
            case NATURAL_DAYS -> calendar.addNaturalDays(start, length);
            case MONTHS -> calendar.addMonths(start, length);
        };
    }
}
