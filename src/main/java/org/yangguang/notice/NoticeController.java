package org.yangguang.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.SignedIn;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.Words;

/** What the person signed in was told (通知), at the desk. */
@Controller
class NoticeController {

    private static final String LIST = "/desk/notices";

    private final JdbcInbox inbox;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;

    NoticeController(JdbcInbox inbox, CurrentPerson person, Words words, Clock clock) {
        this.inbox = inbox;
        this.person = person;
        this.words = words;
        this.clock = clock;
    }

    /** In the rail of every page of the desk, with what is unread. */
    @Bean
    static DeskEntry noticesEntry(JdbcInbox inbox, CurrentPerson person) {
        return new DeskEntry(
                "",
                "notice.title",
                LIST,
                10,
                "desk:use",
                () -> person.find().map(SignedIn::id).map(inbox::unread).orElse(0));
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('desk:use')")
    String list(@RequestParam Map<String, String> params, Locale locale, Model model) {
        var who = person.require().id();
        var table = table(locale);
        var query = table.query(params);
        model.addAttribute(
                "page",
                new NoticePage(
                        table.page(query, inbox.page(who, query)),
                        inbox.unread(who),
                        clock.instant().toString()));
        return "notice/list";
    }

    @PostMapping(LIST + "/read")
    @PreAuthorize("hasAuthority('desk:use')")
    String readAll(@RequestParam String seenAt) {
        inbox.readAll(person.require().id(), moment(seenAt), clock.instant());
        return "redirect:" + LIST;
    }

    /** Opened, it is read. */
    @GetMapping(LIST + "/{id}")
    @PreAuthorize("hasAuthority('desk:use')")
    String show(@PathVariable UUID id, Locale locale, Model model) {
        var who = person.require().id();
        var line = inbox.require(who, id);
        inbox.read(who, id, clock.instant());
        model.addAttribute(
                "page",
                new NoticePage.One(
                        words.of(locale, line.kind()),
                        line.subject(),
                        line.body(),
                        line.link(),
                        ChinaTime.minuteOf(line.toldAt())));
        return "notice/notice";
    }

    private DeskList<InboxLine> table(Locale locale) {
        return new DeskList<>(
                "notice.title",
                LIST,
                "-told",
                List.of(
                        new ListFilter(
                                "unread",
                                "notice.state",
                                Map.of("YES", "notice.unread", "NO", "notice.read")),
                        ListFilter.text("q", "notice.filter.q")),
                List.of(
                        Column.text("subject", "notice.subject", InboxLine::subject),
                        Column.plain("kind", "notice.kind", line -> words.of(locale, line.kind())),
                        Column.text("told", "notice.told", l -> ChinaTime.minuteOf(l.toldAt())),
                        Column.plain(
                                "state",
                                "notice.state",
                                line ->
                                        words.of(
                                                locale,
                                                line.unread() ? "notice.unread" : "notice.read"))),
                line -> LIST + "/" + line.id());
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("notice.seen-at", "not a moment: " + text.length() + " letters");
        }
    }
}
