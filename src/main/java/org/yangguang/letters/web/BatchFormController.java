package org.yangguang.letters.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.letters.LetterBatchId;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.application.BatchDrafting;
import org.yangguang.letters.application.Togethers;
import org.yangguang.letters.domain.DeliveryWay;
import org.yangguang.letters.domain.LetterBatch;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.Choices;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;

/** The form of a batch of letters: for a new one to a list of cases, and to change one. */
@Controller
@RequestMapping(BatchController.LIST)
@PreAuthorize("hasAuthority('letter:draft')")
class BatchFormController {

    /** Who agreed is served online all the same. */
    private static final List<String> WAYS =
            Choices.of(
                    new DeliveryWay[] {
                        DeliveryWay.POST, DeliveryWay.BY_HAND, DeliveryWay.THROUGH_AGENCY
                    },
                    DeliveryWay::label);

    private final BatchDrafting drafting;
    private final Togethers togethers;

    BatchFormController(BatchDrafting drafting, Togethers togethers) {
        this.drafting = drafting;
        this.togethers = togethers;
    }

    /**
     * A new batch.
     *
     * @param key the list as {@code kind:id}
     */
    @GetMapping("/new")
    ModelAndView blank(@RequestParam("together") String key, @RequestParam LetterKind kind) {
        var list = list(key);
        var values = new HashMap<String, String>();
        togethers
                .known(list.kind(), list.id(), kind)
                .forEach((field, value) -> values.put(field.name(), value));
        values.put("way", DeliveryWay.POST.name());
        return form(page(list, kind, UUID.randomUUID().toString(), FormState.of(values)));
    }

    /** Begins it, and leads to the progress of making its letters. */
    @PostMapping
    ModelAndView draft(
            @RequestParam("together") String key,
            @RequestParam LetterKind kind,
            @RequestParam LetterBatchId id,
            @RequestParam Map<String, String> values) {
        var list = list(key);
        return FormState.sent(
                values,
                () ->
                        new ModelAndView(
                                "redirect:/desk/jobs/"
                                        + drafting.draft(
                                                id,
                                                list.kind(),
                                                list.id(),
                                                kind,
                                                way(values),
                                                values)),
                back -> form(page(list, kind, id.toString(), back)));
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable LetterBatchId id) {
        var batch = drafting.require(id);
        return form(page(batch, FormState.of(values(batch))));
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable LetterBatchId id, @RequestParam Map<String, String> values) {
        return FormState.sent(
                values,
                () ->
                        new ModelAndView(
                                "redirect:/desk/jobs/"
                                        + drafting.revise(
                                                id,
                                                new Typed(values).version(),
                                                way(values),
                                                values)),
                back -> {
                    var batch = drafting.require(id);
                    return form(page(batch, back.beside(values(batch))));
                });
    }

    private record ListOfCases(String kind, UUID id) {}

    private static ListOfCases list(String key) {
        int colon = key.indexOf(':');
        if (colon < 0 || !key.substring(colon + 1).matches("[0-9a-f-]{36}")) {
            throw Refusal.notFound("letters.unknown-case", "list " + key);
        }
        return new ListOfCases(key.substring(0, colon), UUID.fromString(key.substring(colon + 1)));
    }

    private static Map<String, String> values(LetterBatch batch) {
        var values = new HashMap<String, String>();
        batch.common().forEach((field, value) -> values.put(field.name(), value));
        values.put("way", batch.way().name());
        values.put("version", Long.toString(batch.version()));
        return values;
    }

    private static DeliveryWay way(Map<String, String> values) {
        var typed = new Typed(values);
        typed.require("way");
        var way = typed.choice("way", DeliveryWay.class);
        typed.check();
        return way.orElseThrow();
    }

    private BatchFormPage page(ListOfCases list, LetterKind kind, String id, FormState form) {
        return new BatchFormPage(
                BatchController.LIST,
                id,
                kind,
                togethers.open(list.kind(), list.id()),
                list.kind() + ":" + list.id(),
                false,
                togethers.common(list.kind(), kind),
                each(list.kind(), kind),
                WAYS,
                form);
    }

    private BatchFormPage page(LetterBatch batch, FormState form) {
        return new BatchFormPage(
                BatchController.LIST + "/" + batch.id(),
                batch.id().toString(),
                batch.kind(),
                togethers.of(batch),
                "",
                !batch.state().given().isEmpty(),
                togethers.common(batch.togetherKind(), batch.kind()),
                each(batch.togetherKind(), batch.kind()),
                WAYS,
                form);
    }

    private List<LetterField> each(String togetherKind, LetterKind kind) {
        var each = togethers.keeper(togetherKind).ofEach(kind);
        return Stream.of(LetterField.values()).filter(each::contains).toList();
    }

    private static ModelAndView form(BatchFormPage page) {
        return new ModelAndView(
                "letters/batchform",
                Map.of("page", page),
                HttpStatusCode.valueOf(page.form().status()));
    }
}
