package org.yangguang.portal.web;

import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemFigures;
import org.yangguang.items.ItemQuery;
import org.yangguang.items.PublicItemLine;
import org.yangguang.items.PublicItems;
import org.yangguang.org.Agency;

/** The front page and the pages of figures: everything on them is counted from records. */
@Controller
@PermitAll
class HomeController {

    private final PublicSite site;
    private final PublicItems items;
    private final ItemFigures figures;

    HomeController(PublicSite site, PublicItems items, ItemFigures figures) {
        this.site = site;
        this.items = items;
        this.figures = figures;
    }

    @GetMapping("/")
    String home(Model model) {
        Agency agency = site.agency();
        Map<Integer, Long> years = items.countsByYear(agency.id());
        var latest = items.list(ItemQuery.newest(7).by(ItemChannel.DISCLOSURE_COLUMN)).items();
        int year = shown(years, latest);
        var notices = items.list(ItemQuery.newest(5).by(ItemChannel.SITE_COLUMN)).items();
        model.addAttribute(
                "page",
                new HomePage(
                        years.values().stream().mapToLong(Long::longValue).sum(),
                        year,
                        years.getOrDefault(year, 0L),
                        latest,
                        notices,
                        bars(agency, year),
                        site.fullest(5),
                        site.units()));
        return "portal/home";
    }

    /**
     * The year of the newest item; the year before until the new one has its first quarter behind.
     */
    private static int shown(Map<Integer, Long> years, List<PublicItemLine> latest) {
        int newest = years.keySet().stream().findFirst().orElse(LocalDate.EPOCH.getYear());
        int settled =
                latest.stream()
                        .findFirst()
                        .map(item -> item.publishedOn().minusMonths(3).getYear())
                        .orElse(newest);
        return years.containsKey(settled) ? settled : newest;
    }

    /** Year by year and channel by channel (数据发布). */
    @GetMapping("/data")
    String data(Model model) {
        Agency agency = site.agency();
        var years =
                items.countsByYear(agency.id()).keySet().stream()
                        .map(year -> new YearBars(year, bars(agency, year)))
                        .toList();
        model.addAttribute("years", years);
        model.addAttribute(
                "columns",
                Bar.scaled(
                        site.fullest(40).stream()
                                .map(c -> Map.entry(c.name(), Math.toIntExact(c.count())))
                                .toList()));
        return "portal/data";
    }

    private List<Bar> bars(Agency agency, int year) {
        var counted = figures.forYear(agency.id(), year);
        return Bar.scaled(
                Arrays.stream(ItemChannel.values())
                        .map(channel -> Map.entry(channel.word(), counted.of(channel)))
                        .toList());
    }
}
