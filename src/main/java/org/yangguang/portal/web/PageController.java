package org.yangguang.portal.web;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yangguang.catalogue.Catalogue;

/** Pages of words: the guide, the rules, how to ask, the map of the site. */
@Controller
@PermitAll
class PageController {

    private final PublicSite site;
    private final Catalogue catalogue;

    PageController(PublicSite site, Catalogue catalogue) {
        this.site = site;
        this.catalogue = catalogue;
    }

    /** 主动公开基本目录 */
    @GetMapping("/catalogue")
    String catalogue(Model model) {
        var groups = catalogue.rows(site.agency().id());
        model.addAttribute("groups", groups);
        model.addAttribute("total", groups.values().stream().mapToInt(List::size).sum());
        model.addAttribute("columns", site.disclosureColumns(site.agency()));
        return "portal/catalogue";
    }

    /** 政府信息公开指南 (条例第十二条) */
    @GetMapping("/guide")
    String guide(Model model) {
        model.addAttribute("agency", site.agency());
        return "portal/guide";
    }

    /** 政府信息公开制度 */
    @GetMapping("/rules")
    String rules(Model model) {
        var agency = site.agency();
        model.addAttribute(
                "columns",
                site.disclosureColumns(agency).stream()
                        .filter(column -> column.name().contains("制度"))
                        .toList());
        return "portal/rules";
    }

    /** How to ask for information (依申请公开，条例第二十七条至第四十五条). */
    @GetMapping("/apply")
    String apply(Model model) {
        model.addAttribute("agency", site.agency());
        return "portal/apply";
    }

    @GetMapping("/sitemap")
    String map(Model model) {
        var agency = site.agency();
        model.addAttribute("columns", site.disclosureColumns(agency));
        model.addAttribute("others", site.otherColumns(agency));
        model.addAttribute("units", site.units());
        return "portal/sitemap";
    }
}
