package org.yangguang.report.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yangguang.law.report.Finding;
import org.yangguang.law.report.Severity;
import org.yangguang.report.doctor.reading.CellRemark;
import org.yangguang.report.doctor.reading.ReportReader.Reading;

/** What single cells hold beside a plain figure, as findings of H6. */
final class RemarkFindings {

    private static final int MOST_NAMED = 5;

    /** What makes the sums of a table doubtful. */
    private static final Set<CellRemark.Kind> UNCERTAIN =
            Set.of(CellRemark.Kind.PLACE, CellRemark.Kind.ORDER);

    private RemarkFindings() {}

    static List<Finding> of(Reading reading) {
        var findings = new ArrayList<Finding>();
        reading.remarks().stream()
                .map(RemarkFindings::finding)
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(findings::add);
        together(reading, CellRemark.Kind.ORDER, "所在的表在文件里已经打散，读取的次序可能不准，请对照原文", findings);
        together(reading, CellRemark.Kind.MARK, "用符号代替数字，按空白处理；规范的填法是写“0”", findings);
        together(reading, CellRemark.Kind.NOTE, "除数字外另有单位或说明，只取数字", findings);
        together(
                reading, CellRemark.Kind.PLACE, "这一行的数字少于列数，文件里也看不出各在哪一列，读取的列可能不准，请对照原文", findings);
        together(reading, CellRemark.Kind.WORDS, "没有可以读出的数字，按空白处理，请核对原文", findings);
        if (reading.oldName()) {
            findings.add(
                    new Finding(
                            "H7",
                            Severity.WARNING,
                            "T2",
                            "表二行名写作“规范性文件”，规定为“行政规范性文件”。",
                            "行政规范性文件",
                            "规范性文件"));
        }
        return findings;
    }

    /**
     * What may come from reading and not from the report is no error: sums of a table whose places
     * are uncertain.
     */
    static List<Finding> softened(List<Finding> findings, Reading reading) {
        var tables =
                reading.remarks().stream()
                        .filter(remark -> UNCERTAIN.contains(remark.kind()))
                        .map(remark -> remark.cell().where().substring(0, 2))
                        .collect(Collectors.toSet());
        return findings.stream()
                .map(
                        finding ->
                                tables.contains(finding.where().split("-", 2)[0])
                                        ? softened(finding)
                                        : finding)
                .toList();
    }

    private static Finding softened(Finding finding) {
        return finding.isError()
                ? new Finding(
                        finding.rule(),
                        Severity.WARNING,
                        finding.where(),
                        finding.message() + "（格子的位置在文件里已经丢失，也可能是读取所致。）",
                        finding.expected(),
                        finding.found())
                : finding;
    }

    private static String named(CellRemark remark) {
        var label = remark.cell().label();
        return remark.text().isEmpty() ? label : label + "“" + remark.text() + "”";
    }

    private static Finding finding(CellRemark remark) {
        boolean fraction = remark.kind() == CellRemark.Kind.FRACTION;
        return new Finding(
                "H6",
                fraction ? Severity.ERROR : Severity.NOTE,
                remark.cell().where(),
                remark.cell().label() + "为“" + remark.text() + "”，件数应当是整数。",
                null,
                remark.text());
    }

    private static void together(
            Reading reading, CellRemark.Kind kind, String message, List<Finding> findings) {
        var some = reading.remarks().stream().filter(remark -> remark.kind() == kind).toList();
        if (some.isEmpty()) {
            return;
        }
        var named =
                some.stream()
                        .limit(MOST_NAMED)
                        .map(RemarkFindings::named)
                        .collect(Collectors.joining("；"));
        var more = some.size() > MOST_NAMED ? "等 " + some.size() + " 格" : "";
        findings.add(
                new Finding(
                        "H6",
                        kind == CellRemark.Kind.WORDS || UNCERTAIN.contains(kind)
                                ? Severity.WARNING
                                : Severity.NOTE,
                        some.getFirst().cell().where(),
                        named + more + message + "。",
                        null,
                        some.getFirst().text()));
    }
}
