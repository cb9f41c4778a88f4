package org.yangguang.portal.web;

import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemColumn;
import org.yangguang.items.ItemQuery;
import org.yangguang.items.PublicItems;
import org.yangguang.org.Agency;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.web.Crumb;

/** Columns, lists and the search of the public site. */
@Controller
@PermitAll
class ColumnController {

    private static final Set<String> SEARCHED =
            new LinkedHashSet<>(List.of("q", "channel", "from", "to"));

    private final PublicSite site;
    private final PublicItems items;

    ColumnController(PublicSite site, PublicItems items) {
        this.site = site;
        this.items = items;
    }

    /** The column 政府信息公开: its four blocks in the order of 国办公开办函〔2019〕61号. */
    @GetMapping("/disclosure")
    String disclosure(Model model) {
        Agency agency = site.agency();
        model.addAttribute("columns", site.disclosureColumns(agency));
        model.addAttribute("others", site.otherColumns(agency));
        model.addAttribute("units", site.units());
        return "portal/disclosure";
    }

    @GetMapping("/columns/{code}")
    String column(
            @PathVariable String code, @RequestParam Map<String, String> params, Model model) {
        return list(site.agency(), code, params, model);
    }

    @GetMapping("/units/{unit}")
    String unit(@PathVariable String unit, @RequestParam Map<String, String> params, Model model) {
        Agency agency = site.unit(unit);
        var query = listQuery(params);
        var mine =
                new ItemQuery(
                        Optional.of(agency.id()),
                        "",
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        query.page(),
                        20);
        model.addAttribute(
                "page",
                new ListedItems(
                        agency.name(),
                        "/units/" + unit,
                        query,
                        items.list(mine),
                        site.disclosureColumns(agency),
                        List.of(),
                        List.of(new Crumb("/disclosure", "portal.disclosure"))));
        return "portal/column";
    }

    @GetMapping("/units/{unit}/{code}")
    String unitColumn(
            @PathVariable String unit,
            @PathVariable String code,
            @RequestParam Map<String, String> params,
            Model model) {
        return list(site.unit(unit), code, params, model);
    }

    private String list(Agency agency, String code, Map<String, String> params, Model model) {
        ItemColumn column = site.column(agency, code);
        var query = listQuery(params);
        boolean main = agency.id().equals(site.agency().id());
        model.addAttribute(
                "page",
                new ListedItems(
                        column.name(),
                        site.addressOf(agency, code),
                        query,
                        items.list(ItemQuery.newest(20).in(column).page(query.page())),
                        site.disclosureColumns(agency),
                        main ? site.otherColumns(agency) : List.of(),
                        main
                                ? List.of(new Crumb("/disclosure", "portal.disclosure"))
                                : List.of(
                                        new Crumb("/disclosure", "portal.disclosure"),
                                        new Crumb("/units/" + agency.code(), agency.name()))));
        return "portal/column";
    }

    /** Policies and other documents with a number (政策库). */
    @GetMapping("/policies")
    String policies(@RequestParam Map<String, String> params, Model model) {
        Agency agency = site.agency();
        var policies =
                site.disclosureColumns(agency).stream()
                        .filter(
                                column ->
                                        column.name().contains("文件")
                                                || column.name().contains("政策")
                                                || column.name().contains("规划"))
                        .toList();
        model.addAttribute("columns", policies);
        model.addAttribute(
                "latest",
                policies.stream()
                        .collect(
                                Collectors.toMap(
                                        ColumnLink::url,
                                        column -> newestOf(agency, column),
                                        (a, b) -> a,
                                        LinkedHashMap::new)));
        return "portal/policies";
    }

    private PublicItems.Page newestOf(Agency agency, ColumnLink column) {
        String code = column.url().substring(column.url().lastIndexOf('/') + 1);
        return items.list(ItemQuery.newest(6).in(site.column(agency, code)));
    }

    @GetMapping("/search")
    String search(@RequestParam Map<String, String> params, Model model) {
        var query = ListQuery.of(params, SEARCHED, Set.of(), "");
        String text = query.filter("q").orElse("");
        var asked =
                new ItemQuery(
                        Optional.empty(),
                        text,
                        query.filter("channel").flatMap(ColumnController::channel),
                        "",
                        query.filter("from").flatMap(ColumnController::date),
                        query.filter("to").flatMap(ColumnController::date),
                        query.page(),
                        20);
        model.addAttribute("found", items.list(asked));
        model.addAttribute("query", query);
        model.addAttribute("text", text);
        return "portal/search";
    }

    private static ListQuery listQuery(Map<String, String> params) {
        return ListQuery.of(params, Set.of(), Set.of(), "");
    }

    private static Optional<ItemChannel> channel(String name) {
        return Arrays.stream(ItemChannel.values())
                .filter(channel -> channel.name().equals(name))
                .findFirst();
    }

    /** A date that cannot be read does not narrow the search. */
    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
