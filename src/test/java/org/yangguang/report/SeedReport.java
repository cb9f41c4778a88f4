package org.yangguang.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yangguang.law.report.ReportSection;
import org.yangguang.law.report.ReportShape;
import org.yangguang.law.report.ReportTables;
import org.yangguang.report.domain.AnnualReport;
import org.yangguang.report.domain.Facts;
import org.yangguang.report.domain.Figures;
import org.yangguang.report.domain.FormFilling;
import org.yangguang.report.domain.Opening;
import org.yangguang.report.domain.Placeholders;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sample agency's report of 2021: what was counted, the written text, and what was published.
 */
public final class SeedReport {

    public static final String AGENCY = "泰安市人力资源和社会保障局";

    private SeedReport() {}

    public static Figures figures() {
        var counts = new TreeMap<String, BigDecimal>();
        Map.ofEntries(
                        Map.entry("T3-1/nat", 8),
                        Map.entry("T3-3.1/nat", 1),
                        Map.entry("T3-3.2/nat", 1),
                        Map.entry("T3-3.3.8/nat", 4),
                        Map.entry("T3-3.4.1/nat", 2),
                        Map.entry("T4-2/upheld", 1),
                        Map.entry("T2/norm.made", 1),
                        Map.entry("T2/norm.valid", 3),
                        Map.entry("T2/fee", 390),
                        Map.entry("items.total", 2112),
                        Map.entry("items.column", 930),
                        Map.entry("items.site", 330),
                        Map.entry("items.wechat", 706),
                        Map.entry("items.weibo", 146),
                        Map.entry("proposals.deputies.lead", 4),
                        Map.entry("proposals.deputies.separate", 4),
                        Map.entry("proposals.deputies.assist", 4),
                        Map.entry("proposals.members.lead", 7),
                        Map.entry("proposals.members.separate", 6),
                        Map.entry("proposals.members.assist", 19),
                        Map.entry("proposals.gradeA", 17),
                        Map.entry("proposals.gradeB", 4))
                .forEach((name, count) -> counts.put(name, BigDecimal.valueOf(count)));
        return new Figures(counts);
    }

    public static AnnualReport report() {
        return report(figures());
    }

    public static AnnualReport report(Figures figures) {
        var tables = FormFilling.fill(AGENCY, 2021, figures);
        var known = Facts.of(figures, tables);
        var texts = new EnumMap<ReportSection, String>(ReportSection.class);
        for (var section :
                List.of(
                        ReportSection.OVERVIEW,
                        ReportSection.PROBLEMS,
                        ReportSection.OTHER_MATTERS)) {
            var text = resource("/sample/report-2021/" + section.name() + ".txt");
            texts.put(section, Placeholders.fill(text, known));
        }
        var opening =
                new Opening(
                        AGENCY,
                        2021,
                        "http://rsj.taian.gov.cn/",
                        List.of("地址：泰安市望岳东路3号市政大楼B3025", "邮编：271000", "电话：0538-6991838"));
        return new AnnualReport(tables, opening.text(), texts);
    }

    /** The 200 cells as published. */
    public static ReportTables published() {
        return ReportShape.fromMap(
                JsonMapper.shared()
                        .readValue(
                                resource("/reports/expected/taian-rsj-2021.json"),
                                new TypeReference<Map<String, Object>>() {}));
    }

    public static String resource(String path) {
        try (var stream = SeedReport.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
