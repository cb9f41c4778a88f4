package org.yangguang.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.Texts;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.XlsxExport;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Words;

/** Arrangements of holidays at the desk (放假安排): known ones, loading one, what it moved. */
@Controller
@RequestMapping("/desk/calendar")
class CalendarController {

    private static final String LIST = "/desk/calendar";
    private static final String ENTRY = LIST + "/entries/";

    /** Many times the days of a year. */
    private static final int MOST_BYTES = 256 * 1024;

    private final CalendarPages pages;
    private final Loading loading;
    private final Sight sight;
    private final Words words;

    CalendarController(CalendarPages pages, Loading loading, Sight sight, Words words) {
        this.pages = pages;
        this.loading = loading;
        this.sight = sight;
        this.words = words;
    }

    @Bean
    static DeskEntry calendarEntry() {
        return new DeskEntry("desk.section.system", "calendar.title", LIST, 880, "calendar:read");
    }

    @GetMapping
    @PreAuthorize("hasAuthority('calendar:read')")
    ModelAndView list(Locale locale) {
        return new ModelAndView(
                "calendar/arrangements", Map.of("page", pages.arrangements(locale)));
    }

    /** Open cases that may still move. */
    @GetMapping("/provisional")
    @PreAuthorize("hasAuthority('calendar:read')")
    ModelAndView provisional() {
        return new ModelAndView("calendar/provisional", Map.of("page", pages.provisional()));
    }

    /** The empty form; what stands in the address is filled in. */
    @GetMapping("/new")
    @PreAuthorize("hasAuthority('calendar:arrange')")
    ModelAndView blank(@RequestParam Map<String, String> given, Locale locale) {
        sight.requireForAll();
        return form(FormState.of(given), locale);
    }

    /** Shows what an arrangement would move, or loads it. */
    @PostMapping
    @PreAuthorize("hasAuthority('calendar:arrange')")
    ModelAndView send(
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        sight.requireForAll();
        var typed = new LinkedHashMap<>(sent);
        byte[] content = file == null ? new byte[0] : file.getBytes();
        return FormState.sent(
                typed,
                () -> {
                    if (content.length > 0) {
                        typed.put("days", text(content));
                        typed.remove("apply");
                    }
                    if (!typed.containsKey("apply")) {
                        loading.proposal(typed).requireSound();
                        return form(FormState.of(typed), locale);
                    }
                    return done(loading.load(typed), locale, flash);
                },
                back -> form(back, locale));
    }

    @GetMapping("/entries/{number}")
    @PreAuthorize("hasAuthority('calendar:read')")
    ModelAndView entry(
            @PathVariable long number,
            @RequestParam(defaultValue = "false") boolean revoke,
            Locale locale) {
        return entry(number, revoke, FormState.empty(), locale);
    }

    @PostMapping("/entries/{number}/revocation")
    @PreAuthorize("hasAuthority('calendar:arrange')")
    ModelAndView revoke(
            @PathVariable long number,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        return FormState.sent(
                typed,
                () -> done(loading.revoke(number, typed), locale, flash),
                back -> entry(number, true, back, locale));
    }

    /** All dates that a loading moved, of the cases that the person sees. */
    @GetMapping("/entries/{number}/moves.xlsx")
    @PreAuthorize("hasAuthority('calendar:read')")
    void export(@PathVariable long number, HttpServletResponse response, Locale locale)
            throws IOException {
        var names = pages.names();
        response.setContentType(XlsxExport.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"moves.xlsx\"");
        XlsxExport.write(
                List.<Column<CaseMove>>of(
                        Column.plain(
                                "agency",
                                "calendar.agency",
                                move -> names.getOrDefault(move.agency(), "")),
                        Column.plain("case", "calendar.case", move -> pages.label(move.source())),
                        Column.plain("number", "calendar.number", CaseMove::number),
                        Column.plain("label", "calendar.date", CaseMove::label),
                        Column.plain("from", "calendar.from", move -> move.from() + ""),
                        Column.plain("to", "calendar.to", move -> move.to() + "")),
                pages.exported(number).stream(),
                code -> words.of(locale, code),
                response.getOutputStream());
    }

    private ModelAndView done(long number, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", words.of(locale, "calendar.done"));
        return new ModelAndView("redirect:" + ENTRY + number);
    }

    private ModelAndView form(FormState form, Locale locale) {
        return new ModelAndView(
                "calendar/loading",
                Map.of("page", pages.loading(form, locale)),
                HttpStatusCode.valueOf(form.status()));
    }

    private ModelAndView entry(long number, boolean revoke, FormState form, Locale locale) {
        return new ModelAndView(
                "calendar/entry",
                Map.of("page", pages.entry(number, revoke, form, locale)),
                HttpStatusCode.valueOf(form.status()));
    }

    private static String text(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw Refusal.tooLarge("calendar.too-large", content.length + " bytes");
        }
        return Texts.decoded(content)
                .orElseThrow(
                        () ->
                                new InvalidInput(
                                        List.of(FieldFault.of("file", "calendar.encoding"))));
    }
}
