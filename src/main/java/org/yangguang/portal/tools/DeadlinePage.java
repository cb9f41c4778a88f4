package org.yangguang.portal.tools;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.yangguang.law.period.AnswerPeriod;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.law.period.PeriodState;
import org.yangguang.shared.web.DayStrip;

/** What 答复期限计算 shows: the form as typed and, once it can be computed, the period. */
public record DeadlinePage(TypedForm form, Optional<AnswerPeriod> period) {

    public List<String> kinds() {
        return Stream.of(ConsultationKind.values())
                .map(kind -> kind.name() + "=" + kind.label())
                .toList();
    }

    public Optional<DayStrip> strip() {
        return period.map(DayStrip::of);
    }

    public boolean isSuspended() {
        return period.filter(is -> is.state() == PeriodState.SUSPENDED).isPresent();
    }

    /** A date with its weekday, as letters write it. */
    public static String dated(LocalDate day, Locale locale) {
        return day + "（" + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale) + "）";
    }
}
