package org.yangguang.screening.web;

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
import org.yangguang.screening.persistence.EvictionRows;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.web.Words;

/** What had to go because it bore a mark of secrecy, for the secrecy reviewer (清除记录). */
@Controller
@PreAuthorize("hasAuthority('item:review:3')")
class EvictionController {

    private static final String LIST = "/desk/screening/evictions";

    private static final DeskList<EvictionRows.Row> TABLE =
            new DeskList<>(
                    "screening.evictions",
                    LIST,
                    "-at",
                    List.of(),
                    List.of(
                            Column.text(
                                    "at",
                                    "screening.eviction.at",
                                    row -> ChinaTime.minuteOf(row.at())),
                            Column.text(
                                    "person",
                                    "screening.eviction.person",
                                    EvictionRows.Row::person),
                            Column.plain("rule", "screening.eviction.rule", EvictionRows.Row::rule),
                            Column.plain(
                                    "fingerprint",
                                    "screening.eviction.fingerprint",
                                    EvictionRows.Row::fingerprint)),
                    _ -> "");

    private final EvictionRows rows;
    private final CurrentPerson person;
    private final Words words;

    EvictionController(EvictionRows rows, CurrentPerson person, Words words) {
        this.rows = rows;
        this.person = person;
        this.words = words;
    }

    @GetMapping(LIST)
    String list(@RequestParam Map<String, String> params, Model model) {
        var query = TABLE.query(params);
        model.addAttribute("page", TABLE.page(query, rows.page(person.require().agency(), query)));
        return "shared/desklist";
    }

    @GetMapping(LIST + ".xlsx")
    void export(
            @RequestParam Map<String, String> params, Locale locale, HttpServletResponse response)
            throws IOException {
        var all = rows.all(person.require().agency(), TABLE.query(params));
        TABLE.export(all.stream(), code -> words.of(locale, code), response);
    }
}
