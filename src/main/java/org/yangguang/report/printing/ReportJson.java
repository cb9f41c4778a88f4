package org.yangguang.report.printing;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yangguang.law.report.ReportSection;
import org.yangguang.law.report.ReportShape;
import org.yangguang.report.domain.AnnualReport;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A frozen report as JSON: the tables in the form that others rely on, then the words. */
public final class ReportJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What kind of file it is. */
    public static final String MEDIA_TYPE = "application/json";

    private ReportJson() {}

    public static String write(AnnualReport report) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("tables", ReportShape.toMap(report.tables()));
        map.put("opening", report.opening());
        var texts = new LinkedHashMap<String, String>();
        report.texts().forEach((section, text) -> texts.put(section.name(), text));
        map.put("texts", texts);
        return JSON.writeValueAsString(map);
    }

    public static AnnualReport read(String json) {
        var stored = JSON.readValue(json, new TypeReference<Stored>() {});
        var texts = new EnumMap<ReportSection, String>(ReportSection.class);
        stored.texts().forEach((name, text) -> texts.put(ReportSection.valueOf(name), text));
        return new AnnualReport(ReportShape.fromMap(stored.tables()), stored.opening(), texts);
    }

    private record Stored(Map<String, Object> tables, String opening, Map<String, String> texts) {}
}
