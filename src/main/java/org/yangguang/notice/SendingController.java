package org.yangguang.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.yangguang.notice.Delivery.State;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** Messages on their way (外发消息): what waits, what failed, and the hours in which nothing goes. */
@Controller
class SendingController {

    private static final String LIST = "/desk/deliveries";

    private final JdbcDeliveries deliveries;
    private final JdbcQuietHours quietHours;
    private final SendingKeeping keeping;
    private final Carriers carriers;
    private final SmsSettings sms;
    private final CurrentPerson person;
    private final RecordHistory history;
    private final Words words;

    SendingController(
            JdbcDeliveries deliveries,
            JdbcQuietHours quietHours,
            SendingKeeping keeping,
            Carriers carriers,
            SmsSettings sms,
            CurrentPerson person,
            RecordHistory history,
            Words words) {
        this.deliveries = deliveries;
        this.quietHours = quietHours;
        this.keeping = keeping;
        this.carriers = carriers;
        this.sms = sms;
        this.person = person;
        this.history = history;
        this.words = words;
    }

    /** In the rail with what failed. */
    @Bean
    static DeskEntry deliveriesEntry(JdbcDeliveries deliveries, CurrentPerson person) {
        return new DeskEntry(
                "desk.section.system",
                "notice.sending",
                LIST,
                930,
                "notice:edit",
                () -> person.find().map(who -> deliveries.failed(who.agency())).orElse(0));
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('notice:edit')")
    ModelAndView list(@RequestParam Map<String, String> params, Locale locale) {
        return page(params, FormState.of(quiet()), locale);
    }

    @PostMapping(LIST + "/quiet-hours")
    @PreAuthorize("hasAuthority('notice:edit')")
    ModelAndView keepQuiet(
            @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes flash) {
        return FormState.sent(
                typed,
                () -> {
                    var form = new Typed(typed);
                    var from = time(form, "from");
                    var until = time(form, "until");
                    form.check();
                    keeping.keepQuiet(
                            new QuietHours(from.orElseThrow(), until.orElseThrow()),
                            form.version());
                    flash.addFlashAttribute("notice", words.of(locale, "form.saved"));
                    return new ModelAndView("redirect:" + LIST);
                },
                back -> page(Map.of(), back.beside(quiet()), locale));
    }

    @GetMapping(LIST + "/{id}")
    @PreAuthorize("hasAuthority('notice:edit')")
    String show(@PathVariable UUID id, Locale locale, Model model) {
        var delivery = deliveries.require(person.require().agency(), id);
        model.addAttribute(
                "page",
                new SendingPage.One(
                        id.toString(),
                        table(locale).facts(delivery),
                        delivery.state() == State.FAILED,
                        history.of("delivery:" + id, locale)));
        return "notice/delivery";
    }

    @PostMapping(LIST + "/{id}/again")
    @PreAuthorize("hasAuthority('notice:edit')")
    String again(@PathVariable UUID id, Locale locale, RedirectAttributes flash) {
        keeping.again(id);
        flash.addFlashAttribute("notice", words.of(locale, "notice.again.done"));
        return "redirect:" + LIST + "/" + id;
    }

    private ModelAndView page(Map<String, String> params, FormState form, Locale locale) {
        var table = table(locale);
        var query = table.query(params);
        var found = deliveries.page(person.require().agency(), query);
        return new ModelAndView(
                "notice/sending",
                Map.of(
                        "page",
                        new SendingPage(
                                table.without("next", "sent").page(query, found),
                                carriers.isOn(Channel.MAIL),
                                sms.provider().name(),
                                form)),
                HttpStatusCode.valueOf(form.status()));
    }

    private Map<String, String> quiet() {
        var kept = quietHours.of(person.require().agency());
        var values = new HashMap<String, String>();
        values.put("from", kept.hours().from().toString());
        values.put("until", kept.hours().until().toString());
        values.put("version", Long.toString(kept.version()));
        return values;
    }

    private static Optional<LocalTime> time(Typed typed, String field) {
        typed.require(field);
        try {
            return typed.filled(field).map(LocalTime::parse);
        } catch (DateTimeParseException e) {
            typed.fault(field, "notice.time");
            return Optional.empty();
        }
    }

    private DeskList<Delivery> table(Locale locale) {
        var states = new LinkedHashMap<String, String>();
        for (var state : State.values()) {
            states.put(state.name(), "notice.delivery." + state);
        }
        var channels = new LinkedHashMap<String, String>();
        for (var channel : Channel.values()) {
            channels.put(channel.name(), "notice.channel." + channel);
        }
        return new DeskList<>(
                "notice.sending",
                LIST,
                "-created",
                List.of(
                        new ListFilter("state", "notice.state", states),
                        new ListFilter("channel", "notice.channel", channels)),
                List.of(
                        Column.text("created", "notice.created", one -> minute(one.createdAt())),
                        Column.text(
                                "channel",
                                "notice.channel",
                                one -> words.of(locale, "notice.channel." + one.channel())),
                        Column.plain("address", "notice.address", Delivery::maskedAddress),
                        Column.plain("kind", "notice.kind", one -> words.of(locale, one.kind())),
                        Column.text(
                                "state",
                                "notice.state",
                                one -> words.of(locale, "notice.delivery." + one.state())),
                        Column.plain("tries", "notice.tries", one -> String.valueOf(one.tries())),
                        Column.plain("fault", "notice.fault", Delivery::fault),
                        Column.plain(
                                "next",
                                "notice.next",
                                one -> one.state() == State.WAITING ? minute(one.nextAt()) : ""),
                        Column.plain(
                                "sent",
                                "notice.sent",
                                one -> one.sentAt().map(SendingController::minute).orElse(""))),
                one -> LIST + "/" + one.id());
    }

    private static String minute(Instant moment) {
        return ChinaTime.minuteOf(moment);
    }
}
