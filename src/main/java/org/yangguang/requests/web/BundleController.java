package org.yangguang.requests.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.remedies.Proceedings;
import org.yangguang.remedies.RemedyCases;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.CaseProgress;
import org.yangguang.requests.bundle.Bundle;
import org.yangguang.requests.bundle.BundleChoice;
import org.yangguang.requests.bundle.BundleId;
import org.yangguang.requests.bundle.BundleItem;
import org.yangguang.requests.bundle.BundleMaking;
import org.yangguang.requests.bundle.BundleMaking.Form;
import org.yangguang.requests.domain.Request;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** The file of a case as evidence (案卷、证据材料): choose the pieces, make it, take it along. */
@Controller
@RequestMapping("/desk/requests/{id}/bundle")
class BundleController {

    private static final int LINE = 200;

    private final BundleMaking making;
    private final CaseProgress cases;
    private final RemedyCases remedies;
    private final CurrentPerson person;
    private final Words words;

    BundleController(
            BundleMaking making,
            CaseProgress cases,
            RemedyCases remedies,
            CurrentPerson person,
            Words words) {
        this.making = making;
        this.cases = cases;
        this.remedies = remedies;
        this.person = person;
        this.words = words;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('request:person')")
    ModelAndView show(@PathVariable UUID id, Locale locale) {
        return page(id, Optional.empty(), FormState.empty(), locale);
    }

    /**
     * Makes it of the pieces that were chosen.
     *
     * @param items keys of the pieces; a form of a program that sends none takes all
     */
    @PostMapping
    @PreAuthorize("hasAuthority('request:person')")
    ModelAndView make(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> items,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash,
            Locale locale) {
        var chosen = Set.copyOf(items);
        return FormState.sent(
                values,
                () -> {
                    var typed = new Typed(values);
                    typed.require("copy");
                    if (chosen.isEmpty()) {
                        typed.fault("items", "bundle.none");
                    }
                    if (typed.text("use").length() > LINE) {
                        typed.fault("use", "search.long", LINE);
                    }
                    var purposes = purposes(id, typed);
                    typed.check();
                    var made =
                            making.make(
                                    new RequestId(id),
                                    new BundleChoice(
                                            typed.text("use"),
                                            typed.text("copy").equals("MASKED"),
                                            Optional.of(chosen),
                                            purposes));
                    flash.addFlashAttribute(
                            "notice", words.of(locale, "bundle.made", made.pages()));
                    return new ModelAndView("redirect:/desk/requests/" + id + "/bundle");
                },
                back -> page(id, Optional.of(chosen), back, locale));
    }

    /** What each piece proves, where somebody wrote something. */
    private Map<String, String> purposes(UUID id, Typed typed) {
        var items = making.items(new RequestId(id), false);
        var purposes = new HashMap<String, String>();
        for (var item : items) {
            var field = field(item);
            if (typed.text(field).length() > LINE) {
                typed.fault(field, "search.long", LINE);
            }
            typed.filled(field).ifPresent(text -> purposes.put(item.id(), text));
        }
        return purposes;
    }

    @GetMapping("/{bundle}/bundle.pdf")
    @PreAuthorize("hasAuthority('request:person')")
    ResponseEntity<InputStreamResource> pdf(@PathVariable UUID id, @PathVariable UUID bundle) {
        return taken(id, bundle, Form.PDF);
    }

    @GetMapping("/{bundle}/bundle.zip")
    @PreAuthorize("hasAuthority('request:person')")
    ResponseEntity<InputStreamResource> zip(@PathVariable UUID id, @PathVariable UUID bundle) {
        return taken(id, bundle, Form.ZIP);
    }

    private ResponseEntity<InputStreamResource> taken(UUID id, UUID bundle, Form form) {
        var request = found(id);
        return file(request, making.open(new RequestId(id), new BundleId(bundle), form), form);
    }

    static ResponseEntity<InputStreamResource> file(
            Request request, InputStream content, Form form) {
        return ResponseEntity.ok()
                .contentType(
                        form == Form.PDF
                                ? MediaType.APPLICATION_PDF
                                : MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        "案卷"
                                                + request.number()
                                                + (form == Form.PDF ? ".pdf" : ".zip"),
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(content));
    }

    private ModelAndView page(
            UUID id, Optional<Set<String>> chosen, FormState form, Locale locale) {
        var request = found(id);
        var made = making.of(request.id());
        return new ModelAndView(
                "requests/bundle",
                Map.of(
                        "page",
                        new BundlePage(
                                request.id().toString(),
                                request.number(),
                                request.wanted(),
                                pieces(request, chosen, made, form),
                                remedies.proceedings(request.agency(), request.number()).stream()
                                        .map(one -> told(one, locale))
                                        .toList(),
                                made.stream().map(BundleController::made).toList(),
                                form)),
                HttpStatusCode.valueOf(form.status()));
    }

    /** At first all; what they prove as it was written for the last bundle that hides nothing. */
    private List<BundlePage.Piece> pieces(
            Request request, Optional<Set<String>> chosen, List<Bundle> made, FormState form) {
        var before =
                made.stream()
                        .filter(bundle -> !bundle.masked())
                        .limit(1)
                        .flatMap(bundle -> bundle.rows().stream())
                        .collect(
                                Collectors.toMap(
                                        Bundle.Row::id, Bundle.Row::purpose, (one, _) -> one));
        return making.items(request.id(), false).stream()
                .map(item -> piece(item, chosen, before, form))
                .toList();
    }

    private static String field(BundleItem item) {
        return "purpose-" + item.id().replace(':', '-');
    }

    private static BundlePage.Piece piece(
            BundleItem item,
            Optional<Set<String>> chosen,
            Map<String, String> before,
            FormState form) {
        var usual = before.getOrDefault(item.id(), item.part().purpose());
        return new BundlePage.Piece(
                item.id(),
                field(item),
                item.part().label(),
                item.title(),
                item.on().map(Object::toString).orElse(""),
                chosen.map(some -> some.contains(item.id())).orElse(true),
                form.values().getOrDefault(field(item), usual));
    }

    private String told(Proceedings one, Locale locale) {
        return words.of(
                locale,
                one.evidenceBy().isPresent() ? "bundle.evidence-by" : "bundle.proceedings",
                one.kind(),
                one.number(),
                one.evidenceBy().map(Object::toString).orElse(""));
    }

    private static BundlePage.Made made(Bundle bundle) {
        return new BundlePage.Made(
                bundle.id().toString(),
                ChinaTime.minuteOf(bundle.at()),
                bundle.by(),
                bundle.use(),
                bundle.masked(),
                bundle.pages(),
                bundle.rows().size(),
                size(bundle.pdf()),
                bundle.pdf().sha256(),
                size(bundle.zip()),
                bundle.zip().sha256());
    }

    private static String size(Bundle.Kept kept) {
        return (kept.size() + 1023) / 1024 + " KB";
    }

    private Request found(UUID id) {
        return cases.require(person.require().agency(), new RequestId(id));
    }
}
