package org.yangguang.items.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.persistence.DeskItemRows;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.web.Words;

/** The agency's items at the desk: list and export. */
@Controller
class ItemListController {

    private static final String LIST = "/desk/items";
    private static final List<String> STATES =
            List.of("DRAFT", "IN_REVIEW", "RETURNED", "PUBLISHED", "WITHDRAWN", "DISCARDED");

    private final DeskItemRows rows;
    private final CurrentPerson person;
    private final Words words;

    ItemListController(DeskItemRows rows, CurrentPerson person, Words words) {
        this.rows = rows;
        this.person = person;
        this.words = words;
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('item:read')")
    String list(@RequestParam Map<String, String> params, Model model, Locale locale) {
        var table = table(locale);
        var query = table.query(params);
        model.addAttribute(
                "page",
                table.page(query, rows.list(person.require().agency(), query))
                        .withLedger("items")
                        .withNew(person.may("item:draft"), "items.new"));
        return "shared/desklist";
    }

    /** The whole list as filtered, in one file. */
    @GetMapping(LIST + ".xlsx")
    @PreAuthorize("hasAuthority('item:read')")
    void export(
            @RequestParam Map<String, String> params, Locale locale, HttpServletResponse response)
            throws IOException {
        var table = table(locale);
        var all = rows.all(person.require().agency(), table.query(params));
        table.export(all.stream(), code -> words.of(locale, code), response);
    }

    private DeskList<DeskItemRows.Row> table(Locale locale) {
        return new DeskList<>(
                "items.title",
                LIST,
                "-changedAt",
                List.of(
                        ListFilter.choice(
                                "state", "items.state", STATES, state -> "items.state." + state),
                        ListFilter.choice(
                                "step",
                                "items.step",
                                List.of(ReviewStep.values()),
                                step -> "items.step." + step),
                        ListFilter.choice(
                                "channel",
                                "items.channel",
                                List.of(ItemChannel.values()),
                                channel -> "items.channel." + channel),
                        ListFilter.text("year", "items.year"),
                        ListFilter.text("author", "items.author"),
                        ListFilter.text("q", "items.words")),
                List.of(
                        Column.text("title", "items.name", DeskItemRows.Row::title),
                        Column.text(
                                "channel",
                                "items.channel",
                                row -> words.of(locale, "items.channel." + row.channel())),
                        Column.text(
                                "state",
                                "items.state",
                                row ->
                                        words.of(locale, "items.state." + row.state())
                                                + row.step()
                                                        .map(
                                                                step ->
                                                                        " · "
                                                                                + words.of(
                                                                                        locale,
                                                                                        "items.step."
                                                                                                + step))
                                                        .orElse("")),
                        Column.plain("author", "items.author", DeskItemRows.Row::author),
                        Column.plain(
                                "documentNumber",
                                "items.document-number",
                                DeskItemRows.Row::documentNumber),
                        Column.text(
                                "publishedOn",
                                "items.published-on",
                                row -> row.publishedOn().map(Object::toString).orElse("")),
                        Column.text(
                                "changedAt",
                                "items.changed-at",
                                row -> ChinaTime.minuteOf(row.changedAt()))),
                row -> LIST + "/" + row.id());
    }
}
