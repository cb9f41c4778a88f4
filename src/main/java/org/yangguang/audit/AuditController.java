package org.yangguang.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.list.ListPage;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.XlsxExport;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.Words;

/** The auditor's page: the trail with filters in the address, its export, its verification. */
@Controller
@PreAuthorize("hasAuthority('audit:read')")
class AuditController {

    private static final String LIST = "/desk/audit";
    private static final Set<String> FILTERS = Set.of("actor", "action", "subject");
    private static final List<Column<AuditEntry>> COLUMNS =
            List.of(
                    Column.figure("number", "audit.number", e -> String.valueOf(e.number())),
                    Column.plain("at", "audit.at", e -> ChinaTime.minuteOf(e.at())),
                    Column.plain("actor", "audit.actor", AuditEntry::actor),
                    Column.plain("address", "audit.address", AuditEntry::address),
                    Column.plain("action", "audit.action", AuditEntry::action),
                    Column.plain("subject", "audit.subject", AuditEntry::subject),
                    Column.plain("facts", "audit.facts", e -> AuditChain.facts(e.facts())));

    private final JdbcAuditEntries entries;
    private final AuditVerification verification;
    private final Words words;

    AuditController(JdbcAuditEntries entries, AuditVerification verification, Words words) {
        this.entries = entries;
        this.verification = verification;
        this.words = words;
    }

    @Bean
    static DeskEntry auditEntry() {
        return new DeskEntry("desk.section.system", "audit.title", LIST, 920, "audit:read");
    }

    @GetMapping(LIST)
    String list(@RequestParam Map<String, String> params, Model model) {
        var query = query(params);
        model.addAttribute(
                "page",
                ListPage.of(
                        "audit.title",
                        LIST,
                        query,
                        List.of(
                                new ListFilter("actor", "audit.actor", Map.of()),
                                new ListFilter("action", "audit.action", Map.of()),
                                new ListFilter("subject", "audit.subject", Map.of())),
                        COLUMNS,
                        entries.list(query),
                        entry -> ""));
        return "audit/trail";
    }

    @GetMapping(LIST + ".xlsx")
    void export(@RequestParam Map<String, String> params, HttpServletResponse response)
            throws IOException {
        response.setContentType(XlsxExport.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.xlsx\"");
        try (var lines = entries.stream(query(params))) {
            XlsxExport.write(
                    COLUMNS,
                    lines,
                    code -> words.of(Locale.SIMPLIFIED_CHINESE, code),
                    response.getOutputStream());
        }
    }

    @PostMapping(LIST + "/verification")
    String verify(Locale locale, RedirectAttributes onward) {
        var verdict = verification.verify();
        String sentence =
                verdict.firstBroken()
                        .map(
                                broken ->
                                        words.of(
                                                locale,
                                                "audit.broken." + broken.fault(),
                                                broken.number()))
                        .orElseGet(
                                () ->
                                        words.of(
                                                locale,
                                                "audit.intact",
                                                verdict.lines(),
                                                verdict.head()));
        onward.addFlashAttribute("notice", sentence);
        return "redirect:" + LIST;
    }

    private static ListQuery query(Map<String, String> params) {
        return ListQuery.of(params, FILTERS, Set.of("number"), "-number");
    }
}
