package org.yangguang.requests.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.CaseProgress;
import org.yangguang.requests.application.CaseSearches;
import org.yangguang.requests.application.SearchDesk;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.search.SearchRecord;
import org.yangguang.requests.domain.search.Searcher;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** The searches of one case: asking offices for them, and the record of all. */
@Controller
@RequestMapping("/desk/requests/{id}")
class CaseSearchController {

    private final SearchDesk desk;
    private final CaseSearches searches;
    private final SearchRecords records;
    private final CaseProgress cases;
    private final CurrentPerson person;
    private final Words words;

    CaseSearchController(
            SearchDesk desk,
            CaseSearches searches,
            SearchRecords records,
            CaseProgress cases,
            CurrentPerson person,
            Words words) {
        this.desk = desk;
        this.searches = searches;
        this.records = records;
        this.cases = cases;
        this.person = person;
        this.words = words;
    }

    @GetMapping("/searches/new")
    @PreAuthorize("hasAuthority('request:assign')")
    ModelAndView blank(@PathVariable UUID id) {
        var request = found(id);
        if (!request.course().isOpen()) {
            throw Refusal.conflict("request.closed", id + " is closed", request.number());
        }
        return page(request, List.of(), FormState.of(Map.of("what", request.wanted())));
    }

    @PostMapping("/searches")
    @PreAuthorize("hasAuthority('request:assign')")
    ModelAndView ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> to,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        var request = found(id);
        return FormState.sent(
                values,
                () -> {
                    var typed = new Typed(values);
                    typed.require("what");
                    if (typed.text("what").length() > 4_000) {
                        typed.fault("what", "search.long", 4_000);
                    }
                    var due = typed.date("due");
                    var whom = chosen(request, to);
                    if (whom.isEmpty()) {
                        typed.fault("to", "search.nobody");
                    }
                    typed.check();
                    var asked = desk.ask(request.id(), whom, typed.text("what"), due);
                    flash.addFlashAttribute(
                            "notice", words.of(locale, "search.asked", asked.size()));
                    return new ModelAndView(
                            isOwnOffice(whom)
                                    ? "redirect:"
                                            + SearchListController.LIST
                                            + "/"
                                            + asked.getFirst()
                                    : "redirect:/desk/requests/" + id);
                },
                back -> page(request, to, back));
    }

    /** All searches of the case for reading and printing (检索记录). */
    @GetMapping("/search-record")
    @PreAuthorize("hasAuthority('request:read')")
    ModelAndView record(@PathVariable UUID id) {
        var request = found(id);
        return new ModelAndView("requests/searchrecord", Map.of("page", records.page(request)));
    }

    /** The same on paper. */
    @GetMapping("/search-record.pdf")
    @PreAuthorize("hasAuthority('request:read')")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        var request = found(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        "检索记录" + request.number() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(records.pdf(request));
    }

    /** Whoever asks his own office alone goes on to its answer. */
    private boolean isOwnOffice(List<Searcher> whom) {
        var me = person.require();
        return whom.size() == 1
                && me.office().isPresent()
                && whom.getFirst().has(me.agency(), me.office());
    }

    private List<Searcher> chosen(Request request, List<String> to) {
        return desk.searchers(request.agency()).stream()
                .filter(searcher -> to.contains(key(searcher)))
                .toList();
    }

    private static String key(Searcher searcher) {
        return searcher.office()
                .map(Objects::toString)
                .orElseGet(() -> searcher.agency().toString());
    }

    private ModelAndView page(Request request, List<String> chosen, FormState form) {
        var searchers = desk.searchers(request.agency());
        var record = searches.recordOf(request.id());
        return new ModelAndView(
                "requests/newsearch",
                Map.of(
                        "page",
                        new NewSearchPage(
                                request.id().toString(),
                                request.number(),
                                request.wanted(),
                                searches.searchByIfAskedNow(request).toString(),
                                searchers.stream().map(one -> choice(one, chosen, record)).toList(),
                                form)),
                HttpStatusCode.valueOf(form.status()));
    }

    private static NewSearchPage.Choice choice(
            Searcher one, List<String> chosen, SearchRecord record) {
        return new NewSearchPage.Choice(
                key(one),
                one.name(),
                chosen.contains(key(one)),
                record.open().stream().anyMatch(task -> task.searcher().isSame(one)));
    }

    private Request found(UUID id) {
        return cases.require(person.require().agency(), new RequestId(id));
    }
}
