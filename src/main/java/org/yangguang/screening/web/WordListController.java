package org.yangguang.screening.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.screening.application.ListEditing;
import org.yangguang.screening.domain.words.Topic;
import org.yangguang.screening.persistence.WordRows;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/**
 * The word lists at the desk (词表): found, added to, taken off, exchanged as CSV; nothing is lost.
 */
@Controller
@RequestMapping("/desk/screening/lists")
@PreAuthorize("hasAuthority('screening:edit')")
class WordListController {

    private static final String LISTS = "/desk/screening/lists";

    private final ListEditing editing;
    private final WordRows rows;
    private final CurrentPerson person;
    private final Words words;

    WordListController(ListEditing editing, WordRows rows, CurrentPerson person, Words words) {
        this.editing = editing;
        this.rows = rows;
        this.person = person;
        this.words = words;
    }

    @GetMapping
    String lists(Model model) {
        editing.begin();
        var counts = rows.counts(person.require().agency());
        model.addAttribute(
                "page",
                new ListsPage(
                        Arrays.stream(Topic.values())
                                .filter(Topic::edited)
                                .map(
                                        topic ->
                                                new ListsPage.Line(
                                                        topic.name(),
                                                        LISTS + "/" + topic,
                                                        counts.getOrDefault(topic, 0)))
                                .toList()));
        return "screening/lists";
    }

    @GetMapping("/{list}")
    ModelAndView list(@PathVariable String list, @RequestParam Map<String, String> params) {
        editing.begin();
        return list(topic(list), params, FormState.empty());
    }

    private ModelAndView list(Topic topic, Map<String, String> params, FormState upload) {
        var table = table(topic);
        var query = table.query(params);
        var listing = rows.page(person.require().agency(), topic, query);
        var page =
                new WordListPage(
                        topic.name(),
                        LISTS + "/" + topic,
                        table.page(query, listing).withNew(true, "screening.word.new"),
                        upload);
        return new ModelAndView(
                "screening/list", Map.of("page", page), HttpStatusCode.valueOf(upload.status()));
    }

    /** The list as CSV, in the form in which it can be taken back. */
    @GetMapping("/{list}.csv")
    void export(@PathVariable String list, HttpServletResponse response) throws IOException {
        var topic = topic(list);
        editing.begin();
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + topic + ".csv\"");
        var table = table(topic);
        try (var writer = response.getWriter();
                var csv = new CSVPrinter(writer, CSVFormat.DEFAULT)) {
            writer.write('\uFEFF');
            csv.printRecord((Object[]) WordFile.HEADINGS);
            for (var row : rows.all(person.require().agency(), topic, table.query(Map.of()))) {
                csv.printRecord(row.word(), row.other(), row.note());
            }
        }
    }

    @GetMapping("/{list}/new")
    ModelAndView blank(@PathVariable String list) {
        return word(topic(list), "", LISTS + "/" + list, FormState.empty());
    }

    @PostMapping("/{list}")
    ModelAndView add(
            @PathVariable String list,
            @RequestParam Map<String, String> values,
            Locale locale,
            RedirectAttributes flash) {
        var topic = topic(list);
        return FormState.sent(
                values,
                () -> {
                    var typed = new Typed(values);
                    editing.put(topic, typed.text("word"), typed.text("other"), typed.text("note"));
                    return done(topic, "form.saved", flash, locale);
                },
                back -> word(topic, "", LISTS + "/" + topic, back));
    }

    @GetMapping("/{list}/{id}")
    ModelAndView show(@PathVariable String list, @PathVariable UUID id) {
        var topic = topic(list);
        var kept = editing.require(topic, id);
        return word(
                topic,
                id.toString(),
                LISTS + "/" + topic,
                FormState.of(
                        Map.of(
                                "word", kept.word().text(),
                                "other", kept.word().other(),
                                "note", kept.note())));
    }

    @PostMapping("/{list}/{id}/removal")
    ModelAndView remove(
            @PathVariable String list,
            @PathVariable UUID id,
            Locale locale,
            RedirectAttributes flash) {
        editing.remove(topic(list), id);
        return done(topic(list), "screening.word.removed", flash, locale);
    }

    @PostMapping("/{list}/import")
    ModelAndView take(
            @PathVariable String list,
            @RequestParam MultipartFile file,
            Locale locale,
            RedirectAttributes flash) {
        var topic = topic(list);
        return FormState.sent(
                Map.of(),
                () -> {
                    int changed = editing.take(topic, WordFile.read(topic, bytes(file)));
                    flash.addFlashAttribute(
                            "notice", words.of(locale, "screening.words.taken", changed));
                    return new ModelAndView("redirect:" + LISTS + "/" + topic);
                },
                back -> list(topic, Map.of(), back));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ModelAndView word(Topic topic, String id, String action, FormState form) {
        return new ModelAndView(
                "screening/word",
                Map.of(
                        "page",
                        new WordPage(
                                topic.name(), id, action, form, ListEditing.needsOther(topic))),
                HttpStatusCode.valueOf(form.status()));
    }

    private ModelAndView done(Topic topic, String notice, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("notice", words.of(locale, notice));
        return new ModelAndView("redirect:" + LISTS + "/" + topic);
    }

    private static Topic topic(String list) {
        return Arrays.stream(Topic.values())
                .filter(Topic::edited)
                .filter(topic -> topic.name().equals(list))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("screening.unknown-list", list));
    }

    private static DeskList<WordRows.Row> table(Topic topic) {
        return new DeskList<>(
                "screening.list." + topic,
                LISTS + "/" + topic,
                "word",
                List.of(
                        ListFilter.choice(
                                "state",
                                "screening.word.state",
                                List.of("ended"),
                                state -> "screening.word.state." + state),
                        ListFilter.text("q", "screening.word.words")),
                List.of(
                        Column.text("word", "screening.word", WordRows.Row::word),
                        Column.plain("other", "screening.other." + topic, WordRows.Row::other),
                        Column.plain("note", "screening.note", WordRows.Row::note),
                        Column.text(
                                "addedAt",
                                "screening.added",
                                row -> ChinaTime.minuteOf(row.addedAt()) + " " + row.addedBy()),
                        Column.text(
                                "endedAt",
                                "screening.ended",
                                row ->
                                        row.endedAt()
                                                .map(
                                                        at ->
                                                                ChinaTime.minuteOf(at)
                                                                        + " "
                                                                        + row.endedBy())
                                                .orElse(""))),
                row -> row.endedAt().isPresent() ? "" : LISTS + "/" + topic + "/" + row.id());
    }
}
