package org.yangguang.requests.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.requests.application.SearchDesk;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.Attachment.Purpose;
import org.yangguang.requests.domain.SearchTaskId;
import org.yangguang.requests.domain.search.SearchTask;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** One search task: the office answers it, its head confirms, the disclosure office minds it. */
@Controller
@RequestMapping("/desk/searches/{id}")
class SearchController {

    private final SearchDesk desk;
    private final SearchPages pages;
    private final Uploading uploading;
    private final Words words;

    SearchController(SearchDesk desk, SearchPages pages, Uploading uploading, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.uploading = uploading;
        this.words = words;
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('request:search', 'request:read')")
    ModelAndView show(@PathVariable SearchTaskId id, Locale locale) {
        return page(id, "", FormState.empty(), locale);
    }

    /** What was found and where one looked; with more rows for places when these are asked for. */
    @PostMapping("/report")
    @PreAuthorize("hasAuthority('request:search')")
    ModelAndView report(
            @PathVariable SearchTaskId id,
            @RequestParam UUID token,
            @RequestParam Map<String, String> values,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            RedirectAttributes flash,
            Locale locale) {
        desk.requireAnswerable(id);
        var faults =
                uploading.keep(token, FormUpload.in(files, "files", Purpose.MATERIAL).toList());
        if (values.containsKey("more") || !faults.isEmpty()) {
            return page(id, "report", new FormState(values, faults), locale);
        }
        return sent(
                id,
                "report",
                values,
                (version, _) -> desk.report(id, version, token, SearchForms.report(values)),
                flash,
                locale);
    }

    /** It is not the office's matter. */
    @PostMapping("/return")
    @PreAuthorize("hasAuthority('request:search')")
    ModelAndView handBack(
            @PathVariable SearchTaskId id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return sent(
                id,
                "return",
                values,
                (version, typed) ->
                        desk.handBack(
                                id, version, reason(typed, "return-reason"), typed.text("others")),
                flash,
                locale);
    }

    /** The office asks for more time. */
    @PostMapping("/more-time")
    @PreAuthorize("hasAuthority('request:search')")
    ModelAndView wantTime(
            @PathVariable SearchTaskId id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return sent(
                id,
                "more-time",
                values,
                (version, typed) ->
                        desk.wantTime(
                                id,
                                version,
                                day(typed, "time-until"),
                                reason(typed, "time-reason")),
                flash,
                locale);
    }

    /** The head of the office confirms. */
    @PostMapping("/confirmation")
    @PreAuthorize("hasAuthority('request:search:confirm')")
    ModelAndView confirm(
            @PathVariable SearchTaskId id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return sent(
                id,
                "confirmation",
                values,
                (version, typed) -> desk.confirm(id, version, typed.text("opinion")),
                flash,
                locale);
    }

    /** It is to be searched again. */
    @PostMapping("/again")
    @PreAuthorize("hasAnyAuthority('request:search:confirm', 'request:assign')")
    ModelAndView again(
            @PathVariable SearchTaskId id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return sent(
                id,
                "again",
                values,
                (version, typed) -> desk.sendBack(id, version, reason(typed, "again-reason")),
                flash,
                locale);
    }

    /** The disclosure office sets another day. */
    @PostMapping("/due")
    @PreAuthorize("hasAuthority('request:assign')")
    ModelAndView moveDue(
            @PathVariable SearchTaskId id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return sent(
                id,
                "due",
                values,
                (version, typed) ->
                        desk.moveDue(
                                id, version, day(typed, "due-until"), typed.text("due-reason")),
                flash,
                locale);
    }

    /** The disclosure office does not give more time. */
    @PostMapping("/time-refusal")
    @PreAuthorize("hasAuthority('request:assign')")
    ModelAndView refuseTime(
            @PathVariable SearchTaskId id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return sent(
                id,
                "time-refusal",
                values,
                (version, typed) -> desk.refuseTime(id, version, reason(typed, "refusal-reason")),
                flash,
                locale);
    }

    /** Nobody needs it any more. */
    @PostMapping("/withdrawal")
    @PreAuthorize("hasAuthority('request:assign')")
    ModelAndView withdraw(
            @PathVariable SearchTaskId id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        return sent(
                id,
                "withdrawal",
                values,
                (version, typed) -> desk.withdraw(id, version, reason(typed, "withdrawal-reason")),
                flash,
                locale);
    }

    /** A file that the search found; always as a download. */
    @GetMapping("/files/{file}")
    @PreAuthorize("hasAnyAuthority('request:search', 'request:close')")
    ResponseEntity<InputStreamResource> file(
            @PathVariable SearchTaskId id, @PathVariable UUID file) {
        var opened = desk.open(id, file);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(opened.attachment().size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opened.attachment().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(opened.content()));
    }

    private ModelAndView sent(
            SearchTaskId id,
            String deed,
            Map<String, String> values,
            BiFunction<Long, Typed, SearchTask> does,
            RedirectAttributes flash,
            Locale locale) {
        return FormState.sent(
                values,
                () -> {
                    var typed = new Typed(values);
                    var after = does.apply(typed.version(), typed);
                    flash.addFlashAttribute(
                            "notice",
                            words.of(locale, "search.done." + deed + "." + after.state().code()));
                    return new ModelAndView("redirect:" + SearchListController.LIST + "/" + id);
                },
                back -> page(id, deed, back, locale));
    }

    private static String reason(Typed typed, String field) {
        typed.require(field);
        if (typed.text(field).length() > 500) {
            typed.fault(field, "search.long", 500);
        }
        typed.check();
        return typed.text(field);
    }

    private static LocalDate day(Typed typed, String field) {
        typed.require(field);
        var day = typed.date(field);
        typed.check();
        return day.orElseThrow();
    }

    private ModelAndView page(SearchTaskId id, String returned, FormState form, Locale locale) {
        return new ModelAndView(
                "requests/search",
                Map.of("page", pages.of(desk.require(id), returned, form, locale)),
                HttpStatusCode.valueOf(form.status()));
    }
}
