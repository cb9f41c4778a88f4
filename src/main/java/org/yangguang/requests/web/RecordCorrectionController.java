package org.yangguang.requests.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatusCode;
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
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.requests.application.PersonalReading;
import org.yangguang.requests.application.RecordCorrectionDesk;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.Attachment.Purpose;
import org.yangguang.requests.domain.RecordAccuracy;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.requests.domain.RecordCorrectionId;
import org.yangguang.requests.domain.RecordDecision;
import org.yangguang.requests.domain.RecordEvent;
import org.yangguang.requests.web.RecordCorrectionPage.Deed;
import org.yangguang.retention.Keeping;
import org.yangguang.shared.web.Choices;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;

/** One request to correct a record at the desk: ask for evidence, check, decide. */
@Controller
@RequestMapping("/desk/record-corrections/{id}")
class RecordCorrectionController {

    private final RecordCorrectionDesk desk;
    private final RecordCorrectionPages pages;
    private final Uploading uploading;
    private final PersonalReading reading;
    private final Keeping keeping;
    private final CurrentPerson person;

    RecordCorrectionController(
            RecordCorrectionDesk desk,
            RecordCorrectionPages pages,
            Uploading uploading,
            PersonalReading reading,
            Keeping keeping,
            CurrentPerson person) {
        this.desk = desk;
        this.pages = pages;
        this.uploading = uploading;
        this.reading = reading;
        this.keeping = keeping;
        this.person = person;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('request:read')")
    ModelAndView show(@PathVariable RecordCorrectionId id, Locale locale) {
        if (person.may(Permission.REQUEST_PERSON)) {
            reading.opened(require(id));
        }
        return page(id, "", FormState.empty(), locale);
    }

    /** The record was checked (核实): whoever searches for requests checks records, too. */
    @PostMapping("/checks")
    @PreAuthorize("hasAuthority('request:search')")
    ModelAndView check(
            @PathVariable RecordCorrectionId id,
            @RequestParam Map<String, String> values,
            Locale locale) {
        return recorded(
                id,
                Deed.CHECK,
                values,
                locale,
                typed -> {
                    typed.require("found", "note");
                    var found = typed.choice("found", RecordAccuracy.class);
                    var on = day(typed, "on");
                    return new RecordEvent.Verified(on, found.orElseThrow(), typed.text("note"));
                });
    }

    @PostMapping("/evidence-requests")
    @PreAuthorize("hasAuthority('request:correct')")
    ModelAndView ask(
            @PathVariable RecordCorrectionId id,
            @RequestParam Map<String, String> values,
            Locale locale) {
        return recorded(
                id,
                Deed.ASK,
                values,
                locale,
                typed -> {
                    typed.require("what", "until");
                    var until = typed.date("until");
                    var on = day(typed, "on");
                    return new RecordEvent.EvidenceAsked(
                            on, until.orElseThrow(), typed.text("what"));
                });
    }

    /** Evidence that came on paper (收到补充证据). */
    @PostMapping("/evidence")
    @PreAuthorize("hasAuthority('request:register')")
    ModelAndView evidence(
            @PathVariable RecordCorrectionId id,
            @RequestParam Map<String, String> values,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            Locale locale) {
        var draft = UUID.randomUUID();
        var faults = uploading.keep(draft, FormUpload.in(files, "scan", Purpose.EVIDENCE).toList());
        if (!faults.isEmpty()) {
            return page(id, Deed.EVIDENCE.path(), new FormState(values, faults), locale);
        }
        return FormState.sent(
                values,
                () -> {
                    var typed = new Typed(values);
                    if (uploading.ofDraft(draft).isEmpty()) {
                        typed.require("note");
                    }
                    var on = day(typed, "on");
                    desk.takeEvidence(id, typed.version(), on, typed.text("note"), draft);
                    return again(id);
                },
                back -> page(id, Deed.EVIDENCE.path(), back, locale));
    }

    @PostMapping("/decision")
    @PreAuthorize("hasAuthority('request:close')")
    ModelAndView decide(
            @PathVariable RecordCorrectionId id,
            @RequestParam Map<String, String> values,
            Locale locale) {
        return recorded(
                id,
                Deed.DECIDE,
                values,
                locale,
                typed -> {
                    typed.require("decision", "reasons", "way");
                    typed.filled("decision")
                            .filter(code -> !RecordDecision.codes().contains(code))
                            .ifPresent(_ -> typed.fault("decision", "choice"));
                    var on = day(typed, "on");
                    return new RecordEvent.Decided(
                            on,
                            RecordDecision.of(typed.text("decision"), typed.text("detail")),
                            typed.text("reasons"),
                            typed.text("number"),
                            typed.text("way"));
                });
    }

    @PostMapping("/withdrawal")
    @PreAuthorize("hasAuthority('request:close')")
    ModelAndView withdraw(
            @PathVariable RecordCorrectionId id,
            @RequestParam Map<String, String> values,
            Locale locale) {
        return recorded(
                id,
                Deed.WITHDRAW,
                values,
                locale,
                typed -> {
                    typed.require("note");
                    return new RecordEvent.Withdrawn(day(typed, "on"), typed.text("note"));
                });
    }

    /** To be decided again by order of a review body or court (责令重新处理). */
    @PostMapping("/reopening")
    @PreAuthorize("hasAuthority('request:close')")
    ModelAndView reopen(
            @PathVariable RecordCorrectionId id,
            @RequestParam Map<String, String> values,
            Locale locale) {
        return recorded(
                id,
                Deed.REOPEN,
                values,
                locale,
                typed -> {
                    typed.require("number", "until");
                    var until = typed.date("until");
                    var on = day(typed, "on");
                    return new RecordEvent.Reopened(on, typed.text("number"), until.orElseThrow());
                });
    }

    /** A piece of evidence, for those who may see who asks; each opening leaves a line. */
    @GetMapping("/files/{file}")
    @PreAuthorize("hasAuthority('request:person')")
    ResponseEntity<InputStreamResource> file(
            @PathVariable RecordCorrectionId id, @PathVariable UUID file) {
        var correction = require(id);
        return FileAnswer.of(
                uploading.open(correction.id(), file, "record-correction", correction.number()));
    }

    private ModelAndView recorded(
            RecordCorrectionId id,
            Deed deed,
            Map<String, String> values,
            Locale locale,
            Function<Typed, RecordEvent> reading) {
        return FormState.sent(
                values,
                () -> {
                    var typed = new Typed(values);
                    desk.record(id, typed.version(), reading.apply(typed));
                    return again(id);
                },
                back -> page(id, deed.path(), back, locale));
    }

    /** A day that must be told; whatever else is wrong is told with it. */
    private static LocalDate day(Typed typed, String field) {
        typed.require(field);
        var day = typed.date(field);
        typed.check();
        return day.orElseThrow();
    }

    private RecordCorrection require(RecordCorrectionId id) {
        return desk.require(person.require().agency(), id);
    }

    private static ModelAndView again(RecordCorrectionId id) {
        return new ModelAndView("redirect:/desk/record-corrections/" + id);
    }

    private ModelAndView page(RecordCorrectionId id, String deed, FormState form, Locale locale) {
        var correction = require(id);
        return new ModelAndView(
                "requests/records/desk",
                Map.of(
                        "page", pages.of(correction, deed, form, locale),
                        "found", found(),
                        "kept", keeping.of(correction.agency(), "record-correction:" + id)),
                HttpStatusCode.valueOf(form.status()));
    }

    private static List<String> found() {
        return Choices.of(RecordAccuracy.values(), RecordAccuracy::label);
    }
}
