package org.yangguang.screening.domain.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.yangguang.screening.Rule;
import org.yangguang.screening.Severity;
import org.yangguang.screening.domain.Circumstances;
import org.yangguang.screening.domain.Hit;
import org.yangguang.screening.domain.Masking;
import org.yangguang.screening.domain.Segment;
import org.yangguang.screening.domain.text.NormalText;
import org.yangguang.screening.domain.words.Lexicon;
import org.yangguang.screening.domain.words.Topic;

/**
 * What only the whole of a table shows: a list of persons, a number with a digit in each cell,
 * small figures, sums that do not add up. Many equal hits in one column become one with a count.
 */
final class TableChecks {

    private static final int MOST_SINGLE_HITS = 3;
    private static final Pattern PEOPLE = Pattern.compile("人数|人次|户数|家数|单位数|[（(](人|户|家|人次)[)）]");
    private static final Pattern NOT_SUMMED =
            Pattern.compile("率|比|均|标准|单价|排名|序号|占|增|年份|年度|编号|电话|号码|代码|面积/");
    private static final Pattern TOTAL =
            Pattern.compile("^[\\s（(]*[一-十]*[)）、\\s]*(合\\s*计|总\\s*计|共\\s*计)\\s*$");
    private static final Pattern PARTIAL = Pattern.compile("小\\s*计|其中|分计|总\\s*计|合\\s*计");
    private static final Pattern FIGURE =
            Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?|-?\\d+(\\.\\d+)?");

    private final Lexicon lexicon;
    private final List<LineCheck> checks;
    private final Circumstances circumstances;
    private final Map<Integer, Line> heads = new HashMap<>();

    TableChecks(Lexicon lexicon, List<LineCheck> checks, Circumstances circumstances) {
        this.lexicon = lexicon;
        this.checks = checks;
        this.circumstances = circumstances;
    }

    /**
     * Looks at one table.
     *
     * @param each whether every single hit is wanted, also where a column has many
     */
    List<Hit> look(List<Segment> cells, boolean each) {
        var table = new Table(cells);
        var hits = new ArrayList<Hit>();
        int people = 0;
        for (var segment : cells) {
            for (var hit : ofCell(table, segment)) {
                boolean grave =
                        table.listsPersons()
                                && hit.rule() == Rule.MOBILE
                                && hit.severity() == Severity.WARN;
                hits.add(grave ? hit.with(Severity.BLOCK) : hit);
                people += hit.rule() == Rule.LANDLINE || hit.rule() == Rule.UNLISTED_PHONE ? 1 : 0;
            }
        }
        var whole = new ArrayList<>(each ? hits : inColumns(hits, cells));
        digitByDigit(table).forEach(whole::add);
        if (table.listsPersons()) {
            conditions(table, hits).forEach(whole::add);
            if (people >= 3) {
                whole.add(Hit.on(Rule.ROSTER, cells.getFirst().place(), "", "", people));
            }
        } else if (!circumstances.statutoryTable()) {
            smallCells(table).forEach(whole::add);
        }
        sums(table).forEach(whole::add);
        return whole;
    }

    private List<Hit> ofCell(Table table, Segment segment) {
        if (segment.text().isBlank()) {
            return List.of();
        }
        var cell = segment.cellOrNull();
        var head = cell == null || table.isHead(segment) ? null : head(table, cell.column());
        var line = new Line(segment, lexicon, circumstances, head);
        var found = new Findings(line);
        checks.forEach(check -> check.look(line, found));
        return found.hits();
    }

    private Line head(Table table, int column) {
        return heads.computeIfAbsent(
                column,
                _ ->
                        new Line(
                                table.head(column)
                                        .orElseGet(
                                                () ->
                                                        Segment.of(
                                                                table.rows()
                                                                        .getFirst()
                                                                        .values()
                                                                        .iterator()
                                                                        .next()
                                                                        .place(),
                                                                "")),
                                lexicon,
                                circumstances,
                                null));
    }

    /** More than a few hits of one rule in one column are told once, with their number. */
    private static List<Hit> inColumns(List<Hit> hits, List<Segment> cells) {
        var columnOf = new HashMap<String, Integer>();
        for (var segment : cells) {
            var cell = segment.cellOrNull();
            if (cell != null) {
                columnOf.put(segment.place().at(), cell.column());
            }
        }
        record Key(Rule rule, Severity severity, int column, String detail) {}
        var groups = new LinkedHashMap<Key, List<Hit>>();
        for (var hit : hits) {
            int column = columnOf.getOrDefault(hit.place().at(), -1);
            groups.computeIfAbsent(
                            new Key(
                                    hit.rule(),
                                    hit.severity(),
                                    column,
                                    hit.rule() == Rule.MINOR ? "" : hit.detail()),
                            _ -> new ArrayList<>())
                    .add(hit);
        }
        var told = new ArrayList<Hit>();
        groups.values()
                .forEach(
                        group -> {
                            if (group.size() > MOST_SINGLE_HITS) {
                                told.add(group.getFirst().times(group.size()));
                            } else {
                                told.addAll(group);
                            }
                        });
        return told;
    }

    /** A form with one cell for each digit. */
    private List<Hit> digitByDigit(Table table) {
        var hits = new ArrayList<Hit>();
        for (var row : table.rows()) {
            var signs = new StringBuilder();
            var first = Optional.<Segment>empty();
            for (var cell : row.values()) {
                var text = NormalText.normalised(cell.text()).strip();
                boolean one =
                        text.length() == 1
                                && (Character.isDigit(text.charAt(0))
                                        || text.equalsIgnoreCase("X"));
                if (one) {
                    first = first.isEmpty() ? Optional.of(cell) : first;
                    signs.append(text);
                }
                if (!one || cell.equals(row.get(row.lastKey()))) {
                    number(signs.toString(), first).ifPresent(hits::add);
                    signs.setLength(0);
                    first = Optional.empty();
                }
            }
        }
        return hits;
    }

    private Optional<Hit> number(String signs, Optional<Segment> first) {
        var rule =
                signs.length() == 18 && Numbers.residentId(signs, circumstances.today()).isPresent()
                        ? Rule.RESIDENT_ID
                        : signs.length() == 11 && signs.matches("1[3-9]\\d{9}")
                                ? Rule.MOBILE
                                : null;
        return rule == null
                ? Optional.empty()
                : first.map(cell -> Hit.on(rule, cell.place(), Masking.of(rule, signs), "P-03", 1));
    }

    /**
     * Columns that tell health, hardship or offences of the persons listed (§12: drop the column).
     */
    private List<Hit> conditions(Table table, List<Hit> hits) {
        boolean minors = hits.stream().anyMatch(hit -> hit.rule() == Rule.MINOR);
        var severity = minors ? Severity.BLOCK : Severity.WARN;
        var found = new ArrayList<Hit>();
        for (int column : table.columns()) {
            var cells = table.below(column);
            var head = head(table, column);
            boolean said = head.has(Topic.SENSITIVE);
            var telling =
                    said
                            ? cells
                            : cells.stream()
                                    .filter(
                                            cell ->
                                                    !new Line(cell, lexicon, circumstances, null)
                                                            .words(Topic.SENSITIVE)
                                                            .isEmpty())
                                    .toList();
            if (!telling.isEmpty() && table.nameColumn().orElse(-1) != column) {
                var detail =
                        said
                                ? head.everyWord(Topic.SENSITIVE).getFirst().word().text()
                                : new Line(telling.getFirst(), lexicon, circumstances, null)
                                        .words(Topic.SENSITIVE)
                                        .getFirst()
                                        .word()
                                        .text();
                found.add(
                        Hit.on(
                                        Rule.SENSITIVE_CONDITION,
                                        telling.getFirst().place(),
                                        table.headText(column),
                                        detail,
                                        telling.size())
                                .with(severity));
            }
        }
        return found;
    }

    /** Figures of one or two about persons or units let each of them be known (P-22). */
    private static List<Hit> smallCells(Table table) {
        var hits = new ArrayList<Hit>();
        for (int column : table.columns()) {
            if (PEOPLE.matcher(table.headText(column)).find()) {
                var small =
                        table.below(column).stream()
                                .filter(cell -> cell.text().strip().matches("[12１２]"))
                                .toList();
                if (!small.isEmpty()) {
                    hits.add(
                            Hit.on(
                                    Rule.SMALL_CELL,
                                    small.getFirst().place(),
                                    table.headText(column),
                                    "",
                                    small.size()));
                }
            }
        }
        return hits;
    }

    /** 合计 at the foot of a column is the sum of what stands above (W-07). */
    private static List<Hit> sums(Table table) {
        var body = table.body();
        var total = body.isEmpty() ? Optional.<SortedMap<Integer, Segment>>empty() : totalRow(body);
        if (total.isEmpty()) {
            return List.of();
        }
        var parts = body.subList(0, body.size() - 1);
        boolean partial = parts.stream().anyMatch(row -> PARTIAL.matcher(firstText(row)).find());
        if (partial || parts.size() < 2) {
            return List.of();
        }
        var hits = new ArrayList<Hit>();
        for (int column : table.columns()) {
            if (!NOT_SUMMED.matcher(table.headText(column)).find()) {
                sum(total.get(), parts, column).ifPresent(hits::add);
            }
        }
        return hits;
    }

    private static Optional<SortedMap<Integer, Segment>> totalRow(
            List<SortedMap<Integer, Segment>> body) {
        return Optional.of(body.getLast())
                .filter(
                        row ->
                                row.values().stream()
                                        .limit(2)
                                        .anyMatch(cell -> TOTAL.matcher(cell.text()).find()));
    }

    private static Optional<Hit> sum(
            SortedMap<Integer, Segment> total,
            List<SortedMap<Integer, Segment>> parts,
            int column) {
        var said = Optional.ofNullable(total.get(column)).flatMap(cell -> figure(cell.text()));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var sum = BigDecimal.ZERO;
        int figures = 0;
        for (var row : parts) {
            var text = Optional.ofNullable(row.get(column)).map(Segment::text).orElse("").strip();
            var figure = figure(text);
            if (figure.isEmpty() && !text.isEmpty() && !"-—/".contains(text)) {
                return Optional.empty();
            }
            sum = sum.add(figure.orElse(BigDecimal.ZERO));
            figures += figure.isPresent() ? 1 : 0;
        }
        var apart = sum.subtract(said.get()).abs();
        var rounding = new BigDecimal("0.005").multiply(BigDecimal.valueOf(figures + 1L));
        boolean exact = said.get().scale() <= 0 && sum.scale() <= 0;
        if (figures < 2 || apart.signum() == 0 || (!exact && apart.compareTo(rounding) <= 0)) {
            return Optional.empty();
        }
        var cell = total.get(column);
        return cell == null
                ? Optional.empty()
                : Optional.of(
                        Hit.on(
                                Rule.AMOUNT,
                                cell.place(),
                                cell.text(),
                                "sum " + sum.toPlainString(),
                                1));
    }

    private static Optional<BigDecimal> figure(String text) {
        var plain = NormalText.normalised(text).strip();
        return FIGURE.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(",", "")))
                : Optional.empty();
    }

    private static String firstText(SortedMap<Integer, Segment> row) {
        return row.values().stream().findFirst().map(Segment::text).orElse("");
    }
}
