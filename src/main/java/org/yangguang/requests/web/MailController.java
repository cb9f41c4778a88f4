package org.yangguang.requests.web;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.requests.application.MailDesk;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.ArrivedMail;
import org.yangguang.requests.domain.MailId;
import org.yangguang.requests.domain.MailKind;
import org.yangguang.requests.persistence.MailLine;
import org.yangguang.requests.persistence.MailLines;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** Mails that came to the mail box (来信): what they were taken for, and setting that right. */
@Controller
class MailController {

    private static final String LIST = "/desk/mail";
    private static final int SHOWN_SOURCE = 256 << 10;

    private final MailLines lines;
    private final MailDesk desk;
    private final MailPages pages;
    private final Uploading uploading;
    private final CurrentPerson person;
    private final Words words;

    MailController(
            MailLines lines,
            MailDesk desk,
            MailPages pages,
            Uploading uploading,
            CurrentPerson person,
            Words words) {
        this.lines = lines;
        this.desk = desk;
        this.pages = pages;
        this.uploading = uploading;
        this.person = person;
        this.words = words;
    }

    /** Mails in the rail, below what waits for its confirmation. */
    @Bean
    static DeskEntry mailEntry() {
        return new DeskEntry(
                "desk.section.requests", "mail.title", LIST, 305, Permission.REQUEST_REGISTER);
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('request:read')")
    ModelAndView list(@RequestParam Map<String, String> params, Locale locale) {
        var table = table(locale);
        var query = table.query(params);
        return new ModelAndView(
                "requests/mails",
                Map.of(
                        "page", table.page(query, lines.page(person.require().agency(), query)),
                        "box", pages.box(locale)));
    }

    @GetMapping(LIST + "/{id}")
    @PreAuthorize("hasAuthority('request:read')")
    ModelAndView show(@PathVariable UUID id, Locale locale) {
        return page(id, FormState.empty(), locale);
    }

    /** It asks for something after all. */
    @PostMapping(LIST + "/{id}/submission")
    @PreAuthorize("hasAuthority('request:register')")
    ModelAndView make(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            Locale locale,
            RedirectAttributes flash) {
        return FormState.sent(
                values,
                () -> {
                    var made = desk.submissionOf(new MailId(id), new Typed(values).version());
                    flash.addFlashAttribute("notice", words.of(locale, "mail.made"));
                    return new ModelAndView("redirect:/desk/submissions/" + made);
                },
                back -> page(id, back, locale));
    }

    /** It is no request. */
    @PostMapping(LIST + "/{id}/aside")
    @PreAuthorize("hasAuthority('request:register')")
    ModelAndView putAside(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            Locale locale,
            RedirectAttributes flash) {
        return FormState.sent(
                values,
                () -> {
                    var typed = new Typed(values);
                    typed.require("reason");
                    if (typed.text("reason").length() > 500) {
                        typed.fault("reason", "apply.too-long", 500);
                    }
                    typed.check();
                    desk.putAside(new MailId(id), typed.version(), typed.text("reason"));
                    flash.addFlashAttribute("notice", words.of(locale, "mail.put-aside"));
                    return new ModelAndView("redirect:" + LIST + "/" + id);
                },
                back -> page(id, back, locale));
    }

    /**
     * The mail as it came, as a file; or the beginning of it to be read in place, as plain text.
     */
    @GetMapping(LIST + "/{id}/source")
    @PreAuthorize("hasAuthority('request:person')")
    ResponseEntity<InputStreamResource> source(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean text) {
        byte[] source = desk.source(found(id));
        int shown = text ? Math.min(source.length, SHOWN_SOURCE) : source.length;
        var disposition = text ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(text ? MediaType.TEXT_PLAIN : MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(shown)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename("mail-" + id + ".eml").build().toString())
                .body(new InputStreamResource(new ByteArrayInputStream(source, 0, shown)));
    }

    /** A file of a mail that belongs to something known. */
    @GetMapping(LIST + "/{id}/files/{file}")
    @PreAuthorize("hasAuthority('request:person')")
    ResponseEntity<InputStreamResource> file(@PathVariable UUID id, @PathVariable UUID file) {
        var mail = found(id);
        return FileAnswer.of(uploading.open(mail.id(), file, "mail", mail.id().toString()));
    }

    private ModelAndView page(UUID id, FormState form, Locale locale) {
        return new ModelAndView(
                "requests/mail",
                Map.of("page", pages.of(found(id), form, locale)),
                HttpStatusCode.valueOf(form.status()));
    }

    private ArrivedMail found(UUID id) {
        return desk.require(person.require().agency(), new MailId(id));
    }

    private DeskList<MailLine> table(Locale locale) {
        boolean open = person.may(Permission.REQUEST_PERSON);
        return new DeskList<>(
                "mail.title",
                LIST,
                "-arrived",
                List.of(
                        ListFilter.choice(
                                "kind",
                                "mail.kind",
                                List.of(MailKind.values()),
                                kind -> "mail.kind." + kind),
                        ListFilter.text("q", "mail.filter.q")),
                List.of(
                        Column.text(
                                "arrived",
                                "mail.arrived",
                                line -> ChinaTime.minuteOf(line.arrivedAt())),
                        Column.text(
                                "kind",
                                "mail.kind",
                                line -> words.of(locale, "mail.kind." + line.kind())),
                        Column.plain(
                                "subject",
                                "mail.subject",
                                line -> open ? RequestPages.shortened(line.subject()) : ""),
                        Column.plain("sender", "mail.from", MailLine::maskedSender),
                        Column.plain("belongs", "mail.belongs-to", MailLine::belongsTo),
                        Column.plain(
                                "missed",
                                "mail.missed",
                                line -> line.missed() == 0 ? "" : line.missed() + "")),
                line -> LIST + "/" + line.id());
    }
}
