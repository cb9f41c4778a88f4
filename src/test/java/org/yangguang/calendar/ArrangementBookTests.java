package org.yangguang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yangguang.calendar.ArrangementBook.Noted;
import org.yangguang.calendar.ArrangementBook.State;
import org.yangguang.calendar.ArrangementEntry.Kind;
import org.yangguang.law.calendar.Arrangement;
import org.yangguang.law.calendar.ArrangementFile;
import org.yangguang.law.calendar.WorkingCalendar;

/** What is in force after one loading and another. */
class ArrangementBookTests {

    private static final LocalDate OFF = LocalDate.of(2027, 1, 4);
    private static final NoticeKey OF_2026 = new NoticeKey.Published("国办发明电〔2025〕7号");

    @Test
    void isThePublishedCalendarWhileNothingIsLoaded() {
        assertThat(ArrangementBook.of(List.of()).calendar()).isSameAs(WorkingCalendar.published());
        assertThat(ArrangementBook.of(List.of()).edition()).isZero();
    }

    @Test
    void countsWithWhatIsLoaded() {
        var book = ArrangementBook.of(List.of(yearly(1, "元旦")));
        assertThat(book.calendar().covers(2027)).isTrue();
        assertThat(book.calendar().isWorkingDay(OFF)).isFalse();
        assertThat(book.upTo(0).calendar().isWorkingDay(OFF)).isTrue();
    }

    @Test
    void putsOneLoadingInPlaceOfAnother() {
        var wrong = yearly(1, "元旦");
        var right = entry(2, Kind.YEARLY, "", Optional.of(wrong.key()));
        var book = ArrangementBook.of(List.of(wrong, right));
        assertThat(book.calendar().isWorkingDay(OFF)).isTrue();
        assertThat(states(book)).containsExactly(State.REPLACED, State.IN_FORCE);
        assertThat(book.inForceOf(2027)).extracting(Noted::key).containsExactly(right.key());
    }

    @Test
    void undoesALoadingWholly() {
        var first = yearly(1, "元旦");
        var second = entry(2, Kind.YEARLY, "", Optional.of(first.key()));
        var undone = entry(3, Kind.REVOCATION, "", Optional.of(second.key()));
        var book = ArrangementBook.of(List.of(first, second, undone));
        assertThat(book.calendar().isWorkingDay(OFF)).isFalse();
        assertThat(states(book)).containsExactly(State.IN_FORCE, State.REVOKED, State.REVOKING);
    }

    @Test
    void givesThePublishedNoticeBackWhenItsReplacementIsRevoked() {
        var instead = of2026(1, OF_2026);
        var book = ArrangementBook.of(List.of(instead));
        assertThat(book.find(OF_2026).orElseThrow().state()).isEqualTo(State.REPLACED);
        assertThat(book.calendar().isWorkingDay(LocalDate.of(2026, 5, 4))).isTrue();
        var undone = entry(2, Kind.REVOCATION, "", Optional.of(instead.key()));
        assertThat(book.with(undone).find(OF_2026).orElseThrow().state()).isEqualTo(State.IN_FORCE);
        assertThat(book.with(undone).calendar().isWorkingDay(LocalDate.of(2026, 5, 4))).isFalse();
    }

    @Test
    void knowsTheDaysOfAYearWithoutOneOfItsNotices() {
        var amendment =
                new ArrangementEntry(
                        1,
                        Kind.AMENDMENT,
                        new Arrangement(
                                2021,
                                "示例调整",
                                LocalDate.of(2021, 3, 1),
                                Optional.of("国办发明电〔2020〕27号"),
                                true,
                                ArrangementFile.read("date,kind,name\n2021-10-08,holiday,国庆节")
                                        .days()),
                        Optional.empty(),
                        "示例",
                        List.of(),
                        by());
        var book = ArrangementBook.of(List.of(amendment));
        var day = LocalDate.of(2021, 10, 8);
        assertThat(book.daysOf(2021, Optional.empty())).anyMatch(one -> one.on().equals(day));
        assertThat(book.daysOf(2021, Optional.of(amendment.key())))
                .noneMatch(one -> one.on().equals(day));
    }

    @Test
    void namesANoticeAsFormsCarryIt() {
        assertThat(NoticeKey.of(OF_2026.text())).contains(OF_2026);
        assertThat(NoticeKey.of("loaded:7")).contains(new NoticeKey.Loaded(7));
        assertThat(NoticeKey.of("loaded:x")).isEmpty();
        assertThat(NoticeKey.of("")).isEmpty();
    }

    private static List<State> states(ArrangementBook book) {
        return book.newestFirst().reversed().stream()
                .filter(noted -> noted.entry().isPresent())
                .map(Noted::state)
                .toList();
    }

    /** 2027, with 4 January off where a festival is given. */
    private static ArrangementEntry yearly(long number, String festival) {
        return entry(number, Kind.YEARLY, festival, Optional.empty());
    }

    private static ArrangementEntry entry(
            long number, Kind kind, String festival, Optional<NoticeKey> replaces) {
        var days =
                festival.isEmpty()
                        ? List.<org.yangguang.law.calendar.ArrangedDay>of()
                        : ArrangementFile.read("date,kind,name\n" + OFF + ",holiday," + festival)
                                .days();
        return new ArrangementEntry(
                number,
                kind,
                new Arrangement(
                        2027,
                        "示例" + number,
                        LocalDate.of(2026, 11, 2),
                        Optional.empty(),
                        true,
                        days),
                replaces,
                "示例",
                List.of(),
                by());
    }

    /** 2026 with nothing off. */
    private static ArrangementEntry of2026(long number, NoticeKey replaces) {
        return new ArrangementEntry(
                number,
                Kind.YEARLY,
                new Arrangement(
                        2026, "示例", LocalDate.of(2025, 11, 4), Optional.empty(), true, List.of()),
                Optional.of(replaces),
                "示例",
                List.of(),
                by());
    }

    private static ArrangementEntry.By by() {
        return new ArrangementEntry.By("sysadmin", "示例", Instant.EPOCH);
    }
}
