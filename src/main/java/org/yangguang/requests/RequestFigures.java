package org.yangguang.requests;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.report.ApplicantColumn;
import org.yangguang.law.report.CellRef;
import org.yangguang.law.report.FormVersion;
import org.yangguang.law.report.Table3Row;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.RecordLink;

/** What the annual report says of requests: counted from the records at this moment. */
@Component
public class RequestFigures {

    private static final int SHOWN_RECORDS = 1_000;

    /**
     * A request belongs to a year when it was open in it: received by its end, not closed before.
     */
    private static final String OF_THE_YEAR =
            """
             from requests.request
            where agency_id = :agency
              and received_on <= :last
              and (closed_on is null or closed_on >= :first)
            """;

    private final JdbcClient jdbc;

    RequestFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Requests of one type and outcome, in the four places where the form counts them. */
    private record Count(
            ApplicantType type,
            @Nullable Outcome outcome,
            long received,
            long carriedIn,
            long closed,
            long carriedOut,
            long inTime,
            long feeNotices,
            long feesAsked,
            long feesCollected,
            long feesWaived) {}

    /**
     * Counts a year in one pass over its requests: the leaf cells of table 3 by their place, such
     * as {@code T3-3.3.8/nat}, and beside them {@code requests.received}, {@code
     * requests.receivedFromPersons}, {@code requests.closed}, {@code requests.inTime}, {@code
     * requests.overdue} (closed late), {@code fees.notices} and {@code fees.waived}, and in yuan
     * {@code fees.asked} and {@code fees.collected}.
     */
    @Transactional(readOnly = true)
    public Map<String, Long> forYear(AgencyId agency, int year) {
        var counts =
                jdbc.sql(
                                """
                                select applicant_type, outcome,
                                       count(*) filter (where received_on >= :first) as received,
                                       count(*) filter (where received_on < :first) as carried_in,
                                       count(*) filter (where closed_on <= :last) as closed,
                                       count(*) filter (where closed_on is null or closed_on > :last)
                                           as carried_out,
                                       count(*) filter (where closed_on <= :last and in_time) as in_time,
                                       count(*) filter (where fee_noticed_on between :first and :last)
                                           as fee_notices,
                                       sum(fee_yuan) filter (where fee_noticed_on between :first and :last)
                                           as fees_asked,
                                       sum(fee_paid_yuan) filter (where fee_paid_on between :first and :last)
                                           as fees_collected,
                                       count(*) filter (where fee_waived_on between :first and :last)
                                           as fees_waived
                                """
                                        + OF_THE_YEAR
                                        + " group by applicant_type, outcome")
                        .param("agency", agency.value())
                        .param("first", LocalDate.of(year, 1, 1))
                        .param("last", LocalDate.of(year, 12, 31))
                        .query(
                                (row, n) -> {
                                    var outcome = row.getString("outcome");
                                    return new Count(
                                            ApplicantType.valueOf(row.getString("applicant_type")),
                                            outcome == null ? null : Outcome.valueOf(outcome),
                                            row.getLong("received"),
                                            row.getLong("carried_in"),
                                            row.getLong("closed"),
                                            row.getLong("carried_out"),
                                            row.getLong("in_time"),
                                            row.getLong("fee_notices"),
                                            row.getLong("fees_asked"),
                                            row.getLong("fees_collected"),
                                            row.getLong("fees_waived"));
                                })
                        .list();
        return figures(counts);
    }

    private static Map<String, Long> figures(List<Count> counts) {
        var figures = new LinkedHashMap<String, Long>();
        Stream.of(Table3Row.values())
                .filter(row -> row.in(FormVersion.FORM_2021) && row != Table3Row.TOTAL)
                .forEach(
                        row ->
                                ApplicantColumn.parts()
                                        .forEach(column -> figures.put(cell(row, column), 0L)));
        for (var key : List.of("received", "receivedFromPersons", "closed", "inTime", "overdue")) {
            figures.put("requests." + key, 0L);
        }
        for (var key : List.of("notices", "asked", "collected", "waived")) {
            figures.put("fees." + key, 0L);
        }
        for (var count : counts) {
            var column = count.type().column();
            add(figures, cell(Table3Row.NEW, column), count.received());
            add(figures, cell(Table3Row.CARRIED_IN, column), count.carriedIn());
            add(figures, cell(Table3Row.CARRIED_OUT, column), count.carriedOut());
            var outcome = count.outcome();
            if (outcome != null) {
                add(figures, cell(outcome.row(), column), count.closed());
            }
            add(figures, "requests.received", count.received());
            if (count.type() == ApplicantType.NATURAL_PERSON) {
                add(figures, "requests.receivedFromPersons", count.received());
            }
            add(figures, "requests.closed", count.closed());
            add(figures, "requests.inTime", count.inTime());
            add(figures, "requests.overdue", count.closed() - count.inTime());
            add(figures, "fees.notices", count.feeNotices());
            add(figures, "fees.asked", count.feesAsked());
            add(figures, "fees.collected", count.feesCollected());
            add(figures, "fees.waived", count.feesWaived());
        }
        return figures;
    }

    private static String cell(Table3Row row, ApplicantColumn column) {
        return new CellRef.T3(row, column).where();
    }

    private static void add(Map<String, Long> figures, String key, long count) {
        figures.merge(key, count, Long::sum);
    }

    /** The requests behind a cell such as {@code T3-3.3.8/nat}: at most a thousand are listed. */
    @Transactional(readOnly = true)
    public List<RecordLink> recordsBehind(AgencyId agency, int year, String cell) {
        if (!(CellRef.of(cell) instanceof CellRef.T3(var row, var column))) {
            return List.of();
        }
        var outcomes =
                Stream.of(Outcome.values())
                        .filter(outcome -> outcome.row() == row)
                        .map(Enum::name)
                        .toList();
        var types =
                Stream.of(ApplicantType.values())
                        .filter(type -> column == ApplicantColumn.TOTAL || type.column() == column)
                        .map(Enum::name)
                        .toList();
        var counted =
                switch (row.kind()) {
                    case STOCK ->
                            switch (row) {
                                case NEW -> " and received_on >= :first";
                                case CARRIED_IN -> " and received_on < :first";
                                default -> " and (closed_on is null or closed_on > :last)";
                            };
                    case RESULT -> " and closed_on <= :last and outcome in (:outcomes)";
                    case TOTAL -> " and closed_on <= :last";
                };
        return jdbc.sql(
                        "select id, number, wanted, received_on, closed_on, outcome"
                                + OF_THE_YEAR
                                + counted
                                + " and applicant_type in (:types) order by number limit "
                                + SHOWN_RECORDS)
                .param("agency", agency.value())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("outcomes", outcomes.isEmpty() ? List.of("") : outcomes)
                .param("types", types)
                .query(
                        (record, n) -> {
                            var outcome = record.getString("outcome");
                            var end =
                                    outcome == null
                                            ? "在办"
                                            : record.getObject("closed_on", LocalDate.class)
                                                    + " "
                                                    + Outcome.valueOf(outcome).label();
                            return new RecordLink(
                                    record.getString("number"),
                                    record.getString("wanted"),
                                    "收到 "
                                            + record.getObject("received_on", LocalDate.class)
                                            + "，"
                                            + end,
                                    "/desk/requests/" + record.getString("id"));
                        })
                .list();
    }
}
