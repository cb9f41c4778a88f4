package org.yangguang.retention;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.retention.DestructionList.Entry;
import org.yangguang.retention.DestructionList.State;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.XlsxExport;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.Words;

/** What falls due for destruction, the lists of it, and what is held back (保管与销毁). */
@Controller
@RequestMapping(RetentionController.ADDRESS)
class RetentionController {

    static final String ADDRESS = "/desk/retention";

    /** On a page; the list itself and its export have all. */
    private static final int SHOWN = 200;

    private final Destroying destroying;
    private final Holding holding;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;

    RetentionController(
            Destroying destroying,
            Holding holding,
            CurrentPerson person,
            Words words,
            Clock clock) {
        this.destroying = destroying;
        this.holding = holding;
        this.person = person;
        this.words = words;
        this.clock = clock;
    }

    /** In the rail, with how many lists wait for this person's decision. */
    @Bean
    static DeskEntry retentionEntry(Destroying destroying) {
        return new DeskEntry(
                "desk.section.supervision",
                "retention.title",
                ADDRESS,
                640,
                Permission.RETENTION_READ,
                destroying::toDecide);
    }

    /** What falls due until the end of this quarter, the lists and the holds. */
    @GetMapping
    @PreAuthorize("hasAuthority('retention:read')")
    String overview(Model model) {
        var until = endOfQuarter(ChinaTime.today(clock));
        model.addAttribute(
                "page",
                new RetentionPage(
                        until,
                        ChinaTime.today(clock),
                        destroying.due(until, SHOWN),
                        destroying.lists(),
                        holding.all(),
                        person.may(Permission.RETENTION_EDIT),
                        person.may(Permission.RETENTION_APPROVE)));
        return "retention/overview";
    }

    @PostMapping("/lists")
    @PreAuthorize("hasAuthority('retention:edit')")
    String draw(RedirectAttributes flash, Locale locale) {
        var id = destroying.draw();
        return done(DestructionRun.address(id), "retention.drawn", flash, locale);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('retention:read')")
    String list(@PathVariable UUID id, Model model) {
        var list = destroying.require(id);
        boolean mine = list.drawnBy().equals(person.require().username());
        model.addAttribute(
                "page",
                new DestructionPage(
                        list,
                        destroying.entries(id, SHOWN, 0),
                        list.state() == State.DRAWN
                                && person.may(Permission.RETENTION_APPROVE)
                                && !mine,
                        mine));
        return "retention/list";
    }

    /** The whole list in one file (销毁清册). */
    @GetMapping("/{id}.xlsx")
    @PreAuthorize("hasAuthority('retention:read')")
    void export(@PathVariable UUID id, Locale locale, HttpServletResponse response)
            throws IOException {
        var list = destroying.require(id);
        response.setContentType(XlsxExport.MEDIA_TYPE);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"destruction-" + list.until() + ".xlsx\"");
        XlsxExport.write(
                columns(locale),
                entries(list),
                code -> words.of(locale, code),
                response.getOutputStream());
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize("hasAuthority('retention:approve')")
    String approve(@PathVariable UUID id, RedirectAttributes flash, Locale locale) {
        destroying.approve(id);
        return done(DestructionRun.address(id), "retention.approved", flash, locale);
    }

    @PostMapping("/{id}/refusal")
    @PreAuthorize("hasAuthority('retention:approve')")
    String refuse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash,
            Locale locale) {
        destroying.refuse(id, reason);
        return done(DestructionRun.address(id), "retention.refused", flash, locale);
    }

    @PostMapping("/holds")
    @PreAuthorize("hasAuthority('retention:edit')")
    String hold(@RequestParam Map<String, String> typed, RedirectAttributes flash, Locale locale) {
        holding.hold(
                required(typed, "subject"),
                required(typed, "title"),
                typed.getOrDefault("reason", ""));
        return done(ADDRESS, "retention.now-held", flash, locale);
    }

    @PostMapping("/holds/release")
    @PreAuthorize("hasAuthority('retention:approve')")
    String release(@RequestParam String subject, RedirectAttributes flash, Locale locale) {
        holding.release(subject);
        return done(ADDRESS, "retention.now-free", flash, locale);
    }

    private Stream<Entry> entries(DestructionList list) {
        return Stream.iterate(0, from -> from < list.entries(), from -> from + SHOWN)
                .flatMap(from -> destroying.entries(list.id(), SHOWN, from).stream());
    }

    private List<Column<Entry>> columns(Locale locale) {
        return List.of(
                Column.figure("n", "retention.col.n", entry -> "" + entry.position()),
                Column.text("title", "retention.col.record", Entry::title),
                Column.text(
                        "kind",
                        "retention.col.kind",
                        entry -> words.of(locale, "retention.kind." + entry.kind())),
                Column.text("ended", "retention.col.ended", entry -> entry.endedOn().toString()),
                Column.text("due", "retention.col.due", entry -> entry.destroyOn().toString()),
                Column.text(
                        "state",
                        "retention.col.state",
                        entry -> words.of(locale, "retention.entry." + entry.state())),
                Column.text("why", "retention.col.why", Entry::keptFor),
                Column.text(
                        "done",
                        "retention.col.done",
                        entry -> entry.doneAt().map(ChinaTime::minuteOf).orElse("")));
    }

    private static String required(Map<String, String> typed, String field) {
        var value = typed.getOrDefault(field, "");
        if (value.isBlank()) {
            throw Refusal.invalid("retention.hold-what", field + " is blank");
        }
        return value;
    }

    private static LocalDate endOfQuarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).minusDays(1);
    }

    private String done(String address, String notice, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("notice", words.of(locale, notice));
        return "redirect:" + address;
    }
}
