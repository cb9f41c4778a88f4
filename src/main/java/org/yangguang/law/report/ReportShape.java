package org.yangguang.law.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables as plain maps and lists, ready for any JSON writer, and back: {@code agency, year,
 * format, requests, remedies, table2}. A blank cell is null.
 */
public final class ReportShape {

    private static final Pattern WITH_UNIT = Pattern.compile("([-+]?[0-9.]+)(.*)");

    private ReportShape() {}

    public static Map<String, @Nullable Object> toMap(ReportTables tables) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("agency", tables.agency());
        map.put("year", tables.year());
        map.put("format", tables.format().key());
        map.put("requests", requests(tables.requests()));
        var remedies = new LinkedHashMap<String, @Nullable Object>();
        tables.remedies().groups().forEach((group, values) -> remedies.put(group.key(), values));
        map.put("remedies", remedies);
        var table2 = new LinkedHashMap<String, @Nullable Object>();
        for (var line : tables.table2().lines().keySet()) {
            table2.put(line.key(), figures(tables.table2(), line));
        }
        map.put("table2", table2);
        return map;
    }

    private static Map<String, Object> requests(Table3 table) {
        var map = new LinkedHashMap<String, Object>();
        map.put(
                "columns",
                Stream.of(ApplicantColumn.values()).map(ApplicantColumn::label).toList());
        map.put(
                "rows",
                table.rows().entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
        return map;
    }

    private static Map<String, @Nullable Object> row(Table3Row row, List<?> values) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("key", row.key());
        map.put("label", row.fullLabel());
        map.put("values", values);
        return map;
    }

    private static List<@Nullable Object> figures(Table2 table, Table2Line line) {
        var list = new ArrayList<@Nullable Object>();
        for (int column = 0; column < line.width(table.form()); column++) {
            var amount = table.value(line, column);
            list.add(amount == null ? null : figure(amount));
        }
        return list;
    }

    private static Object figure(Amount amount) {
        if (!amount.unit().isEmpty()) {
            return amount.text();
        }
        if (amount.isWhole()
                && amount.value().abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0) {
            return amount.value().longValueExact();
        }
        return amount.value();
    }

    /** Reads what {@link #toMap} wrote, numbers of any kind. */
    public static ReportTables fromMap(Map<String, ?> map) {
        var rows = new EnumMap<Table3Row, List<@Nullable Long>>(Table3Row.class);
        for (var row : list(object(map.get("requests")).get("rows"))) {
            rows.put(
                    Table3Row.ofKey(String.valueOf(object(row).get("key"))),
                    counts(object(row).get("values")));
        }
        var groups = new EnumMap<Table4Group, List<@Nullable Long>>(Table4Group.class);
        object(map.get("remedies"))
                .forEach((key, values) -> groups.put(Table4Group.ofKey(key), counts(values)));
        var lines = new EnumMap<Table2Line, List<@Nullable Amount>>(Table2Line.class);
        object(map.get("table2"))
                .forEach((key, values) -> lines.put(Table2Line.ofKey(key), amounts(values)));
        return new ReportTables(
                String.valueOf(map.get("agency")),
                Integer.parseInt(String.valueOf(map.get("year"))),
                FormVersion.of(String.valueOf(map.get("format"))),
                new Table3(rows),
                new Table4(groups),
                new Table2(formOf(lines), lines));
    }

    /** Table 2 tells its own form by the number of figures: a report may mix both forms. */
    private static FormVersion formOf(Map<Table2Line, List<@Nullable Amount>> lines) {
        return lines.entrySet().stream()
                        .allMatch(
                                entry ->
                                        entry.getKey().width(FormVersion.FORM_2021)
                                                == entry.getValue().size())
                ? FormVersion.FORM_2021
                : FormVersion.FORM_2019;
    }

    private static List<@Nullable Long> counts(@Nullable Object values) {
        var list = new ArrayList<@Nullable Long>();
        for (var value : list(values)) {
            list.add(value == null ? null : Long.valueOf(value.toString()));
        }
        return list;
    }

    private static List<@Nullable Amount> amounts(@Nullable Object values) {
        var list = new ArrayList<@Nullable Amount>();
        for (var value : list(values)) {
            list.add(value == null ? null : amount(value.toString()));
        }
        return list;
    }

    private static Amount amount(String text) {
        var matcher = WITH_UNIT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no figure " + text);
        }
        return new Amount(new BigDecimal(matcher.group(1)), matcher.group(2));
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked") // a JSON array holds anything
    private static List<@Nullable Object> list(@Nullable Object value) {
        return value instanceof List<?> list ? (List<@Nullable Object>) list : List.of();
    }
}
