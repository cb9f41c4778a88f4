package org.yangguang.report.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yangguang.law.report.Finding;
import org.yangguang.law.report.ReportChecks;
import org.yangguang.report.doctor.reading.ReportReader;
import org.yangguang.report.doctor.source.Line;
import org.yangguang.report.doctor.source.SourceReader;
import org.yangguang.report.doctor.source.UnreadableReport;

/** Examines published annual reports of any agency (年报体检). */
public final class ReportDoctor {

    private ReportDoctor() {}

    /**
     * Reads a file and checks what one report can show.
     *
     * @throws UnreadableReport when the file cannot be read as a report; its message says why
     */
    public static Diagnosis examine(Path file) {
        try {
            var document = SourceReader.read(file);
            var reading = ReportReader.read(document);
            var original =
                    document.lines().stream()
                            .filter(line -> !line.isGrid())
                            .map(Line::text)
                            .map(String::strip)
                            .collect(Collectors.joining());
            var findings = ReportChecks.ofReport(reading.tables(), reading.text(), original);
            return new Diagnosis(
                            reading.tables(),
                            reading.text(),
                            RemarkFindings.softened(findings, reading))
                    .with(RemarkFindings.of(reading));
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new UnreadableReport("too-large", "文件结构过于复杂，不像一份年度报告，已停止读取。", e);
        }
    }

    /** Adds what reports of the same agency for two years running show about one another. */
    public static List<Diagnosis> compared(List<Diagnosis> diagnoses) {
        var compared = new ArrayList<Diagnosis>();
        for (var now : diagnoses) {
            var before = diagnoses.stream().filter(other -> follows(now, other)).findFirst();
            compared.add(before.map(last -> now.with(across(now, last))).orElse(now));
        }
        return compared;
    }

    private static boolean follows(Diagnosis now, Diagnosis before) {
        return !now.tables().agency().isEmpty()
                && now.tables().agency().equals(before.tables().agency())
                && now.tables().year() == before.tables().year() + 1;
    }

    private static List<Finding> across(Diagnosis now, Diagnosis before) {
        var findings = new ArrayList<>(ReportChecks.ofYears(now.tables(), before.tables()));
        findings.addAll(ReportChecks.ofYears(now.text(), before.text()));
        return findings;
    }
}
