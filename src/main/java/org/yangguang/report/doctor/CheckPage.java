package org.yangguang.report.doctor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yangguang.law.report.CellRef;
import org.yangguang.law.report.Finding;
import org.yangguang.law.report.FormLayout;
import org.yangguang.law.report.FormTable;
import org.yangguang.law.report.Severity;
import org.yangguang.shared.web.Check;

/**
 * What the page 年报体检 shows.
 *
 * @param fault why a file could not be read; empty otherwise
 */
public record CheckPage(@Nullable Diagnosis diagnosis, String fault) {

    static CheckPage empty() {
        return new CheckPage(null, "");
    }

    static CheckPage of(Diagnosis diagnosis) {
        return new CheckPage(diagnosis, "");
    }

    static CheckPage unreadable(String fault) {
        return new CheckPage(null, fault);
    }

    /** The result, once a report was read. */
    public Optional<Result> result() {
        return Optional.ofNullable(diagnosis).map(Result::of);
    }

    /**
     * A report as read, ready to be drawn: its tables in their forms, marks on cells, checks
     * beside.
     */
    public record Result(Diagnosis diagnosis, Map<String, Finding> marked) {

        static Result of(Diagnosis diagnosis) {
            return new Result(
                    diagnosis,
                    diagnosis.findings().stream()
                            .filter(finding -> finding.severity() != Severity.NOTE)
                            .collect(
                                    Collectors.toMap(
                                            Finding::where,
                                            Function.identity(),
                                            (graver, other) -> graver)));
        }

        public String agency() {
            return diagnosis.tables().agency();
        }

        public int year() {
            return diagnosis.tables().year();
        }

        public String form() {
            return diagnosis.tables().format().key();
        }

        /**
         * The tables that were found; each in the form that it is in, which may differ in one
         * report.
         */
        public List<FormTable> tables() {
            var tables = diagnosis.tables();
            var two = FormLayout.of(tables.table2().form()).table2();
            var three = FormLayout.of(tables.requests().form()).table3();
            var four = FormLayout.of(tables.format()).table4();
            return List.of(two, three, four);
        }

        /** The figure of a cell; empty when it is blank. */
        public String figure(CellRef cell) {
            var tables = diagnosis.tables();
            return switch (cell) {
                case CellRef.T2 place -> {
                    var amount = tables.table2().value(place.line(), place.column());
                    yield amount == null ? "" : amount.text();
                }
                case CellRef.T3 place -> text(tables.requests().value(place.row(), place.column()));
                case CellRef.T4 place ->
                        text(tables.remedies().value(place.group(), place.result()));
            };
        }

        private static String text(@Nullable Long value) {
            return value == null ? "" : value.toString();
        }

        /** Whether a finding speaks of this very cell. */
        public boolean isMarked(CellRef cell) {
            return marked.containsKey(cell.where());
        }

        public String anchor(CellRef cell) {
            return anchor(cell.where());
        }

        private static String anchor(String where) {
            return where.replace('/', '-').replace('.', '-');
        }

        /** Findings of one severity, as checks that lead to their cells. */
        public List<Check> checks(String severity) {
            return diagnosis.findings().stream()
                    .filter(finding -> finding.severity().name().equals(severity))
                    .map(Result::check)
                    .toList();
        }

        private static Check check(Finding finding) {
            var tone =
                    switch (finding.severity()) {
                        case ERROR -> "wrong";
                        case WARNING -> "warn";
                        case NOTE -> "ok";
                    };
            var url = finding.where().startsWith("T") ? "#" + anchor(finding.where()) : "";
            return new Check(tone, finding.rule(), finding.message(), url);
        }

        public long count(String severity) {
            return checks(severity).size();
        }
    }
}
