package org.yangguang.events;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.RecordHistory;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.list.Listing;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.RecordPage;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** The addresses of other systems at the desk (推送地址). */
@Controller
class HookController {

    private static final String LIST = "/desk/webhooks";
    private static final int SHOWN_TRIES = 20;

    private final JdbcHooks hooks;
    private final JdbcEvents events;
    private final HookKeeping keeping;
    private final HookForm forms;
    private final KnownKinds kinds;
    private final CurrentPerson person;
    private final RecordHistory history;
    private final Words words;

    HookController(
            JdbcHooks hooks,
            JdbcEvents events,
            HookKeeping keeping,
            HookForm forms,
            ObjectProvider<EventKind.Known> kinds,
            CurrentPerson person,
            RecordHistory history,
            Words words) {
        this.hooks = hooks;
        this.events = events;
        this.keeping = keeping;
        this.forms = forms;
        this.kinds = KnownKinds.of(kinds);
        this.person = person;
        this.history = history;
        this.words = words;
    }

    /** In the rail with how many are not called any more. */
    @Bean
    static DeskEntry hooksEntry(JdbcHooks hooks, CurrentPerson person) {
        return new DeskEntry(
                "desk.section.system",
                "events.hooks",
                LIST,
                940,
                "hook:edit",
                () -> person.find().map(who -> hooks.stopped(who.agency())).orElse(0));
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('hook:edit')")
    String list(@RequestParam Map<String, String> params, Model model, Locale locale) {
        var all = hooks.of(person.require().agency());
        var table = table(locale);
        model.addAttribute(
                "page",
                table.page(table.query(params), new Listing<>(all, all.size()))
                        .withNew(true, "events.new"));
        return "shared/desklist";
    }

    @GetMapping(LIST + "/new")
    @PreAuthorize("hasAuthority('hook:edit')")
    ModelAndView blank(Locale locale) {
        return fresh(FormState.empty(), locale);
    }

    @PostMapping(LIST)
    @PreAuthorize("hasAuthority('hook:edit')")
    ModelAndView enter(
            @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes flash) {
        return FormState.sent(
                typed,
                () -> {
                    var hook = keeping.enter(forms.read(typed, kinds.codes()));
                    flash.addFlashAttribute(
                            "notice", words.of(locale, "events.entered", hook.secret()));
                    return new ModelAndView("redirect:" + LIST + "/" + hook.id());
                },
                back -> fresh(back, locale));
    }

    @GetMapping(LIST + "/{id}")
    @PreAuthorize("hasAuthority('hook:edit')")
    ModelAndView show(@PathVariable UUID id, Locale locale) {
        return page(id, FormState.of(HookForm.of(found(id))), locale);
    }

    @PostMapping(LIST + "/{id}")
    @PreAuthorize("hasAuthority('hook:edit')")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        return FormState.sent(
                typed,
                () -> {
                    keeping.change(
                            id, new Typed(typed).version(), forms.read(typed, kinds.codes()));
                    return saved(id, "form.saved", locale, flash);
                },
                back -> page(id, back.beside(HookForm.of(found(id))), locale));
    }

    @PostMapping(LIST + "/{id}/pause")
    @PreAuthorize("hasAuthority('hook:edit')")
    ModelAndView pause(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        keeping.pause(id, new Typed(typed).version());
        return saved(id, "events.paused", locale, flash);
    }

    @PostMapping(LIST + "/{id}/resume")
    @PreAuthorize("hasAuthority('hook:edit')")
    ModelAndView resume(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        keeping.resume(id, new Typed(typed).version());
        return saved(id, "events.resumed", locale, flash);
    }

    @PostMapping(LIST + "/{id}/replay")
    @PreAuthorize("hasAuthority('hook:edit')")
    ModelAndView replay(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        return FormState.sent(
                typed,
                () -> {
                    var form = new Typed(typed);
                    form.require("from");
                    var from = form.number("from");
                    form.check();
                    keeping.replay(id, form.version(), from.orElseThrow());
                    return saved(id, "events.replayed", locale, flash);
                },
                back -> page(id, back, locale));
    }

    @PostMapping(LIST + "/{id}/remove")
    @PreAuthorize("hasAuthority('hook:edit')")
    ModelAndView remove(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        return FormState.sent(
                typed,
                () -> {
                    var form = new Typed(typed);
                    form.require("sure");
                    form.check();
                    keeping.remove(id, form.version());
                    flash.addFlashAttribute("notice", words.of(locale, "events.removed"));
                    return new ModelAndView("redirect:" + LIST);
                },
                back -> page(id, back, locale));
    }

    private ModelAndView saved(UUID id, String code, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", words.of(locale, code));
        return new ModelAndView("redirect:" + LIST + "/" + id);
    }

    private ModelAndView fresh(FormState form, Locale locale) {
        return new ModelAndView(
                "events/hook",
                Map.of(
                        "page",
                        new HookPage(
                                RecordPage.fresh(LIST, form), choices(locale), List.of(), "", 0)),
                HttpStatusCode.valueOf(form.status()));
    }

    private ModelAndView page(UUID id, FormState form, Locale locale) {
        var hook = found(id);
        var record =
                new RecordPage(
                        hook.name(),
                        LIST + "/" + id,
                        form,
                        true,
                        facts(hook, locale),
                        history.of("hook:" + id, locale));
        return new ModelAndView(
                "events/hook",
                Map.of(
                        "page",
                        new HookPage(
                                record,
                                choices(locale),
                                tries(hook, locale),
                                hook.state().name(),
                                hook.version())),
                HttpStatusCode.valueOf(form.status()));
    }

    private Hook found(UUID id) {
        return hooks.require(person.require().agency(), id);
    }

    private List<HookPage.Choice> choices(Locale locale) {
        return kinds.codes().stream()
                .map(kind -> new HookPage.Choice("kind." + kind, words.of(locale, "event." + kind)))
                .toList();
    }

    private List<HookPage.Tried> tries(Hook hook, Locale locale) {
        return hooks.tries(hook, SHOWN_TRIES).stream()
                .map(
                        one ->
                                new HookPage.Tried(
                                        one.seq() + "",
                                        ChinaTime.minuteOf(one.at()),
                                        one.millis() + " ms",
                                        one.fault().isEmpty()
                                                ? words.of(locale, "events.taken")
                                                : one.fault(),
                                        one.fault().isEmpty()))
                .toList();
    }

    private List<Fact> facts(Hook hook, Locale locale) {
        return List.of(
                new Fact("events.state", words.of(locale, "events.state." + hook.state())),
                new Fact("events.delivered", hook.delivered() + ""),
                new Fact("events.head", events.head(hook.agency()) + ""),
                new Fact("events.fault", hook.fault()),
                new Fact(
                        "events.failing-since",
                        hook.failingSince().map(ChinaTime::minuteOf).orElse("")),
                new Fact(
                        "events.next",
                        hook.isActive() && hook.tries() > 0
                                ? ChinaTime.minuteOf(hook.nextAt())
                                : ""));
    }

    private DeskList<Hook> table(Locale locale) {
        return new DeskList<>(
                "events.hooks",
                LIST,
                "name",
                List.of(),
                List.of(
                        Column.plain("name", "events.name", Hook::name),
                        Column.plain(
                                "host",
                                "events.host",
                                hook ->
                                        HookUrl.read(hook.url())
                                                .map(HookUrl::hostHeader)
                                                .orElse("")),
                        Column.plain(
                                "state",
                                "events.state",
                                hook -> words.of(locale, "events.state." + hook.state())),
                        Column.plain(
                                "delivered", "events.delivered", hook -> hook.delivered() + ""),
                        Column.plain("fault", "events.fault", Hook::fault)),
                hook -> LIST + "/" + hook.id());
    }
}
