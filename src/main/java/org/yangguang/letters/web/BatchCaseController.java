package org.yangguang.letters.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yangguang.letters.LetterBatchId;
import org.yangguang.letters.application.BatchDrafting;
import org.yangguang.letters.application.PostingList;
import org.yangguang.letters.application.PostingList.Line;
import org.yangguang.letters.application.Togethers;
import org.yangguang.letters.persistence.BatchCaseLines;
import org.yangguang.letters.persistence.BatchCaseLines.CaseLine;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.web.Words;

/** The list of a batch: each case, its letter, or why it gets none; and what the post needs. */
@Controller
@RequestMapping(BatchController.LIST + "/{id}")
class BatchCaseController {

    private static final List<String> STATES =
            List.of("WAITING", "LISTED", "OUT", "ISSUED", "DELIVERED");

    private final BatchDrafting drafting;
    private final Togethers togethers;
    private final BatchCaseLines lines;
    private final PostingList posting;
    private final Words words;

    BatchCaseController(
            BatchDrafting drafting,
            Togethers togethers,
            BatchCaseLines lines,
            PostingList posting,
            Words words) {
        this.drafting = drafting;
        this.togethers = togethers;
        this.lines = lines;
        this.posting = posting;
        this.words = words;
    }

    @GetMapping("/cases")
    @PreAuthorize("hasAuthority('letter:read')")
    String list(
            @PathVariable LetterBatchId id,
            @RequestParam Map<String, String> params,
            Model model,
            Locale locale) {
        var batch = drafting.require(id);
        var table = table(id, locale);
        var query = table.query(params);
        model.addAttribute("page", table.page(query, lines.page(id, query)));
        model.addAttribute("sub", togethers.of(batch).title() + " · " + batch.kind().title());
        return "shared/desklist";
    }

    @GetMapping("/cases.xlsx")
    @PreAuthorize("hasAuthority('letter:read')")
    void export(
            @PathVariable LetterBatchId id,
            @RequestParam Map<String, String> params,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var batch = drafting.require(id);
        var table = table(id, locale);
        var all = lines.all(batch.id(), table.query(params));
        table.export(all.stream(), code -> words.of(locale, code), response);
    }

    /** Names and addresses for labels and the posting list (交寄清单). */
    @GetMapping("/posting.xlsx")
    @PreAuthorize("hasAuthority('letter:draft') and hasAuthority('request:person')")
    void postingList(@PathVariable LetterBatchId id, HttpServletResponse response, Locale locale)
            throws IOException {
        var table =
                new DeskList<Line>(
                        "letters.batch.posting-list",
                        BatchController.LIST + "/" + id + "/posting",
                        "case",
                        List.of(),
                        List.of(
                                Column.plain("case", "letters.col.case", Line::caseNumber),
                                Column.plain("number", "letters.col.number", Line::number),
                                Column.plain(
                                        "addressee", "letters.batch.addressee", Line::addressee),
                                Column.plain("address", "letters.batch.address", Line::address)),
                        _ -> "");
        table.export(
                posting.of(drafting.require(id)).stream(),
                code -> words.of(locale, code),
                response);
    }

    private DeskList<CaseLine> table(LetterBatchId id, Locale locale) {
        return new DeskList<>(
                "letters.batch.cases",
                BatchController.LIST + "/" + id + "/cases",
                "case",
                List.of(
                        ListFilter.choice(
                                "state",
                                "letters.col.state",
                                STATES,
                                state -> "letters.batch.case." + state),
                        ListFilter.text("q", "letters.batch.filter.q")),
                List.of(
                        Column.text("case", "letters.col.case", CaseLine::caseNumber),
                        Column.text(
                                "state",
                                "letters.col.state",
                                line -> words.of(locale, "letters.batch.case." + line.state())),
                        Column.text("number", "letters.col.number", CaseLine::number),
                        Column.text(
                                "issued",
                                "letters.col.issued",
                                line -> line.issuedOn().map(LocalDate::toString).orElse("")),
                        Column.text(
                                "delivered",
                                "letters.col.delivered",
                                line -> line.deliveredOn().map(LocalDate::toString).orElse("")),
                        Column.plain("why", "letters.batch.why", CaseLine::why)),
                line ->
                        line.letter()
                                .map(letter -> LetterListController.LIST + "/" + letter)
                                .orElse(BatchController.LIST + "/" + id));
    }
}
