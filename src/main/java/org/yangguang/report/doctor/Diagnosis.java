package org.yangguang.report.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yangguang.law.report.Finding;
import org.yangguang.law.report.ReportShape;
import org.yangguang.law.report.ReportTables;
import org.yangguang.law.report.ReportText;

/** What the doctor says of a report: its tables as read and what is wrong, errors first. */
public record Diagnosis(ReportTables tables, ReportText text, List<Finding> findings) {

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** The same with further findings. */
    public Diagnosis with(List<Finding> more) {
        var all = new ArrayList<>(Stream.concat(findings.stream(), more.stream()).toList());
        all.sort(Comparator.comparing(Finding::severity));
        return new Diagnosis(tables, text, all);
    }

    /** The JSON form that others rely on. */
    public Map<String, @Nullable Object> toMap() {
        var map = ReportShape.toMap(tables);
        map.put("findings", findings.stream().map(Diagnosis::finding).toList());
        return map;
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("rule", finding.rule());
        map.put("severity", finding.severity().name());
        map.put("where", finding.where());
        map.put("message", finding.message());
        map.put("expected", finding.expected());
        map.put("found", finding.found());
        return map;
    }
}
