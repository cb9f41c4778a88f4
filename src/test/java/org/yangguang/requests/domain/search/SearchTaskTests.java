package org.yangguang.requests.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yangguang.org.AgencyId;
import org.yangguang.org.OfficeId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.SearchTaskId;
import org.yangguang.requests.domain.search.SearchRecord.Doubt;
import org.yangguang.shared.Refusal;

/** A search task from its being asked to its answer, and the record that comes of several. */
class SearchTaskTests {

    private static final AgencyId AGENCY = AgencyId.of("00000000-0000-0000-0000-000000000001");
    private static final AgencyId UNIT = AgencyId.of("00000000-0000-0000-0000-000000000002");
    private static final OfficeId OFFICE = OfficeId.of("00000000-0000-0000-0000-000000000003");
    private static final LocalDate RECEIVED = LocalDate.parse("2021-03-01");
    private static final LocalDate DUE = LocalDate.parse("2021-03-08");
    private static final LocalDate TODAY = LocalDate.parse("2021-03-05");

    @Test
    void isAnsweredByTheOfficeAndConfirmedByItsHead() {
        var reported = with(task(), new SearchEvent.Reported(nothing(), false));
        assertThat(reported.state()).isEqualTo(new SearchState.ToConfirm(nothing()));
        var confirmed = with(reported, new SearchEvent.Confirmed("检索充分"));
        assertThat(confirmed.state()).isEqualTo(new SearchState.Answered(nothing()));
        assertThat(confirmed.confirmed()).isPresent();
    }

    @Test
    void isComplete() {
        var reported = with(task(), new SearchEvent.Reported(nothing(), true));
        assertThat(reported.state()).isInstanceOf(SearchState.Answered.class);
        assertThat(reported.confirmed()).isEmpty();
    }

    @Test
    void isSearchedAgainWhenTheSearchDoesNotDo() {
        var again =
                with(
                        with(
                                with(task(), new SearchEvent.Reported(nothing(), false)),
                                new SearchEvent.Confirmed("")),
                        new SearchEvent.SentBack("档案室没有检索"));
        assertThat(again.state()).isEqualTo(new SearchState.Open(Optional.empty()));
        var anew = with(again, new SearchEvent.Reported(nothing(), true));
        assertThat(anew.confirmed()).as("the old confirmation was for the old answer").isEmpty();
    }

    @Test
    void keepsTheWishForMoreTimeUntilSomebodyDecides() {
        var until = DUE.plusDays(4);
        var wanted = with(task(), new SearchEvent.MoreTimeWanted(until, "卷宗在外借"));
        assertThat(((SearchState.Open) wanted.state()).wanted()).isPresent();
        assertThat(with(wanted, new SearchEvent.DueMoved(DUE.plusDays(1), true, "")).state())
                .as("the plan decides on no wish")
                .isEqualTo(wanted.state());

        var granted = with(wanted, new SearchEvent.DueMoved(until, false, "同意"));
        assertThat(granted.state()).isEqualTo(new SearchState.Open(Optional.empty()));
        assertThat(granted.dueOn()).isEqualTo(until);
        assertThat(granted.followsPlan()).isFalse();

        var refused = with(wanted, new SearchEvent.MoreTimeRefused("期限将满"));
        assertThat(refused.dueOn()).isEqualTo(DUE);
        assertThat(refused.followsPlan()).isTrue();
    }

    static Stream<Arguments> wrongReports() {
        var good = nothing();
        return Stream.of(
                Arguments.of("search.places", report(good, List.of(), "张三", "")),
                Arguments.of("search.people", report(good, good.places(), " ", "")),
                Arguments.of(
                        "search.found",
                        new SearchReport(
                                SearchReport.Result.FOUND,
                                good.places(),
                                "张三",
                                TODAY,
                                TODAY,
                                " ",
                                "")),
                Arguments.of("search.days", days(TODAY, TODAY.minusDays(1))),
                Arguments.of("search.days", days(TODAY, TODAY.plusDays(1))),
                Arguments.of("search.days", days(RECEIVED.minusDays(1), TODAY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongReports")
    void refusesAnAnswerThatProvesNothing(String code, SearchReport wrong) {
        assertThatThrownBy(() -> with(task(), new SearchEvent.Reported(wrong, true)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    static Stream<Arguments> stepsThatDoNotFit() {
        var answered = with(task(), new SearchEvent.Reported(nothing(), true));
        var back = with(task(), new SearchEvent.HandedBack("不归本科", "社会保险科"));
        var gone = with(task(), new SearchEvent.Withdrawn("申请人撤回"));
        return Stream.of(
                Arguments.of(task(), new SearchEvent.Confirmed("")),
                Arguments.of(task(), new SearchEvent.SentBack("再查")),
                Arguments.of(task(), new SearchEvent.MoreTimeRefused("不")),
                Arguments.of(answered, new SearchEvent.Reported(nothing(), true)),
                Arguments.of(answered, new SearchEvent.Withdrawn("不用了")),
                Arguments.of(answered, new SearchEvent.HandedBack("不归本科", "")),
                Arguments.of(back, new SearchEvent.Reported(nothing(), true)),
                Arguments.of(gone, new SearchEvent.Reported(nothing(), true)),
                Arguments.of(gone, new SearchEvent.DueMoved(DUE, false, "")));
    }

    @ParameterizedTest
    @MethodSource("stepsThatDoNotFit")
    void refusesStepsThatDoNotFit(SearchTask task, SearchEvent event) {
        assertThatThrownBy(() -> with(task, event))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("search.not-now"));
    }

    @Test
    void belongsToThePeopleOfItsOfficeAlone() {
        var office = new Searcher(AGENCY, Optional.of(OFFICE), "就业促进科");
        assertThat(office.has(AGENCY, Optional.of(OFFICE))).isTrue();
        assertThat(office.has(AGENCY, Optional.empty())).isFalse();
        assertThat(office.has(UNIT, Optional.of(OFFICE))).isFalse();
        var unit = new Searcher(UNIT, Optional.empty(), "社会保险事业中心");
        assertThat(unit.has(UNIT, Optional.of(OFFICE))).isTrue();
        assertThat(unit.has(AGENCY, Optional.empty())).isFalse();
    }

    @Test
    void theRecordDoubtsThatNothingExists() {
        var open = task();
        var without = with(task(), new SearchEvent.Reported(nothing(), true));
        var having = with(task(), new SearchEvent.Reported(something(), true));
        assertThat(new SearchRecord(List.of()).doubts()).containsExactly(Doubt.NOBODY_ANSWERED);
        assertThat(new SearchRecord(List.of(open)).doubts())
                .containsExactly(Doubt.NOBODY_ANSWERED, Doubt.SOMEBODY_SEARCHES);
        assertThat(new SearchRecord(List.of(without)).doubts()).isEmpty();
        assertThat(new SearchRecord(List.of(without, open)).doubts())
                .containsExactly(Doubt.SOMEBODY_SEARCHES);
        assertThat(new SearchRecord(List.of(having)).doubts())
                .containsExactly(Doubt.NOBODY_WITHOUT, Doubt.SOMEBODY_FOUND);
        assertThat(new SearchRecord(List.of(having, without)).doubts())
                .containsExactly(Doubt.SOMEBODY_FOUND);
    }

    @Test
    void theRecordTellsALetterWhereWhenAndHowButNotWho() {
        var record =
                new SearchRecord(
                        List.of(with(task(), new SearchEvent.Reported(nothing(), true)), task()));
        assertThat(record.inALetter())
                .isEqualTo(
                        "就业促进科于2021年3月2日至2021年3月5日检索："
                                + "办公、业务系统（公文管理系统），检索词或者方法为“稳岗返还 2019”；"
                                + "档案（局档案室2019年卷），检索词或者方法为“逐卷查阅目录”；结果：未检索到。");
        assertThat(record.completedOn()).as("one still searches").isEmpty();
    }

    private static SearchTask task() {
        return SearchTask.asked(
                SearchTaskId.next(),
                AGENCY,
                RequestId.next(),
                "2021-0001",
                new SearchEvent.Asked(
                        new Searcher(AGENCY, Optional.of(OFFICE), "就业促进科"), "稳岗返还名单", DUE, true),
                "公开办",
                Instant.parse("2021-03-02T01:00:00Z"));
    }

    private static SearchTask with(SearchTask task, SearchEvent event) {
        return task.with(
                event,
                "经办人",
                Instant.parse("2021-03-05T01:00:00Z").plusSeconds(task.steps().size()),
                RECEIVED,
                TODAY);
    }

    private static SearchReport nothing() {
        return new SearchReport(
                SearchReport.Result.NOT_FOUND,
                List.of(
                        new SearchedPlace(SearchedPlace.Kind.SYSTEM, "公文管理系统", "稳岗返还 2019"),
                        new SearchedPlace(SearchedPlace.Kind.ARCHIVE, "局档案室2019年卷", "逐卷查阅目录")),
                "张三",
                LocalDate.parse("2021-03-02"),
                TODAY,
                "",
                "");
    }

    private static SearchReport something() {
        return new SearchReport(
                SearchReport.Result.FOUND, nothing().places(), "张三", TODAY, TODAY, "名单一份", "");
    }

    private static SearchReport report(
            SearchReport like, List<SearchedPlace> places, String people, String found) {
        return new SearchReport(
                like.result(), places, people, like.from(), like.until(), found, "");
    }

    private static SearchReport days(LocalDate from, LocalDate until) {
        var like = nothing();
        return new SearchReport(like.result(), like.places(), "张三", from, until, "", "");
    }
}
