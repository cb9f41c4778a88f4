package org.yangguang.requests.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.application.CasePlans;
import org.yangguang.requests.domain.CaseStage;
import org.yangguang.requests.persistence.BoardRows;
import org.yangguang.requests.persistence.RequestLines;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.web.Words;

/** The requests under way as a board by the working days left (看板). */
@Controller
class BoardController {

    /** How many cards of a column are shown: nobody reads more, and a browser draws them slowly. */
    private static final int CARDS = 40;

    private static final List<String> STATES =
            Stream.of(CaseStage.values()).filter(CaseStage::isOpen).map(CaseStage::name).toList();

    private static final List<ListFilter> FILTERS =
            List.of(
                    ListFilter.choice(
                            "state",
                            "requests.col.state",
                            STATES,
                            state -> "requests.state." + state),
                    ListFilter.choice(
                            "type",
                            "requests.col.type",
                            List.of(ApplicantType.values()),
                            ApplicantType::label),
                    ListFilter.text("q", "requests.filter.words"));

    private final BoardRows rows;
    private final RequestLines lines;
    private final CasePlans plans;
    private final Boards boards;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;
    private final Calendars calendars;

    BoardController(
            BoardRows rows,
            RequestLines lines,
            CasePlans plans,
            Boards boards,
            CurrentPerson person,
            Words words,
            Clock clock,
            Calendars calendars) {
        this.rows = rows;
        this.lines = lines;
        this.plans = plans;
        this.boards = boards;
        this.person = person;
        this.words = words;
        this.clock = clock;
        this.calendars = calendars;
    }

    @GetMapping("/desk/requests/board")
    @PreAuthorize("hasAuthority('request:read')")
    String board(@RequestParam Map<String, String> params, Model model, Locale locale) {
        var query = ListQuery.of(params, Set.of("state", "type", "q"), Set.of(), "due");
        var agency = person.require().agency();
        var standing =
                rows.columns(agency, query, calendars.current(), ChinaTime.today(clock), CARDS);
        var shown = standing.values().stream().flatMap(part -> part.first().stream()).toList();
        var columns = boards.columns(standing, plans.next(agency, shown), locale);
        model.addAttribute(
                "page",
                new BoardPage(
                        summary(agency, locale),
                        query,
                        FILTERS,
                        person.may("request:register"),
                        columns,
                        Boards.first(columns)));
        return "requests/board";
    }

    /** 在办 11 件 · 本周到期 3 件 · 今年按期率 100%. */
    private String summary(AgencyId agency, Locale locale) {
        var today = ChinaTime.today(clock);
        int thisWeek =
                lines.dueBy(agency, today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
        var all = words.of(locale, "requests.board.standing", rows.underWay(agency), thisWeek);
        return lines.shareInTime(agency, today.getYear())
                .map(share -> all + words.of(locale, "requests.board.in-time", share))
                .orElse(all);
    }
}
