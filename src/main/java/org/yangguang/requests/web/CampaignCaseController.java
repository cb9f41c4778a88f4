package org.yangguang.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.yangguang.requests.application.CampaignDesk;
import org.yangguang.requests.domain.CampaignId;
import org.yangguang.requests.persistence.CampaignCaseLines;
import org.yangguang.requests.persistence.CampaignCaseLines.CaseLine;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.DeskList;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.web.Words;

/** The cases of a campaign: what waits, is proposed, was taken in or left out. */
@Controller
@RequestMapping("/desk/campaigns/{id}")
class CampaignCaseController {

    private final CampaignDesk desk;
    private final CampaignCaseLines lines;
    private final Words words;

    CampaignCaseController(CampaignDesk desk, CampaignCaseLines lines, Words words) {
        this.desk = desk;
        this.lines = lines;
        this.words = words;
    }

    @GetMapping("/cases")
    @PreAuthorize("hasAuthority('request:read')")
    String list(
            @PathVariable CampaignId id,
            @RequestParam Map<String, String> params,
            Model model,
            Locale locale) {
        var campaign = desk.require(id);
        var table = table(id, locale);
        var query = table.query(params);
        model.addAttribute("page", table.page(query, lines.page(campaign, query)));
        model.addAttribute("sub", campaign.name());
        return "shared/desklist";
    }

    @GetMapping("/cases.xlsx")
    @PreAuthorize("hasAuthority('request:read')")
    void export(
            @PathVariable CampaignId id,
            @RequestParam Map<String, String> params,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var table = table(id, locale);
        var all = lines.all(desk.require(id), table.query(params));
        table.export(all.stream(), code -> words.of(locale, code), response);
    }

    private DeskList<CaseLine> table(CampaignId id, Locale locale) {
        return new DeskList<>(
                "campaigns.cases",
                "/desk/campaigns/" + id + "/cases",
                "number",
                List.of(
                        ListFilter.choice(
                                "belongs",
                                "campaigns.col.belongs",
                                List.of("WAITING", "PROPOSED", "IN", "OUT"),
                                belongs -> "campaigns.belongs." + belongs),
                        ListFilter.text("q", "campaigns.filter.q")),
                List.of(
                        Column.text("number", "requests.col.number", CaseLine::number),
                        Column.text(
                                "belongs",
                                "campaigns.col.belongs",
                                line -> words.of(locale, "campaigns.belongs." + line.belongs())),
                        Column.plain(
                                "applicant", "requests.col.applicant", CaseLine::maskedApplicant),
                        Column.text(
                                "received", "campaigns.col.came", line -> line.cameOn().toString()),
                        Column.text(
                                "due",
                                "requests.col.due-on",
                                line -> line.dueOn().map(Object::toString).orElse("")),
                        Column.text("state", "requests.col.state", line -> state(line, locale)),
                        Column.figure(
                                "likeness",
                                "campaigns.col.likeness",
                                line -> line.likeness() + "%"),
                        Column.plain("why", "campaigns.col.why", CaseLine::why)),
                CaseLine::url);
    }

    private String state(CaseLine line, Locale locale) {
        return words.of(
                locale,
                (line.isSubmission() ? "submissions.state." : "requests.state.") + line.state());
    }
}
