package org.yangguang.screening.domain.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yangguang.screening.domain.Segment;
import org.yangguang.screening.domain.text.PersonNames;

/** One table of a content: its cells by row and column, and what its head says of each column. */
final class Table {

    /** Three people make a list (名单). */
    private static final int FEWEST = 3;

    private static final Pattern NAME_HEAD =
            Pattern.compile("姓名|名字|户主|学生|患者|法定代表人|负责人|联系人|当事人|申请人|人员名单|申领人|补贴对象|救助对象|参保人|职工");
    private static final Pattern LONG_NUMBER = Pattern.compile(".*\\d{7}.*");

    private final SortedMap<Integer, SortedMap<Integer, Segment>> rows = new TreeMap<>();
    private final int headRow;
    private final OptionalInt nameColumn;

    Table(List<Segment> cells) {
        for (var segment : cells) {
            var cell = segment.cellOrNull();
            if (cell != null) {
                rows.computeIfAbsent(cell.row(), _ -> new TreeMap<>())
                        .merge(cell.column(), segment, (one, _) -> one);
            }
        }
        headRow = findHead();
        nameColumn = findNames();
    }

    /** The rows below the head, each by column. */
    List<SortedMap<Integer, Segment>> body() {
        return new ArrayList<>(rows.tailMap(headRow + 1).values());
    }

    List<SortedMap<Integer, Segment>> rows() {
        return new ArrayList<>(rows.values());
    }

    /** What stands at the head of a column; empty where there is no head. */
    Optional<Segment> head(int column) {
        return Optional.ofNullable(rows.get(headRow)).map(row -> row.get(column));
    }

    String headText(int column) {
        return head(column).map(Segment::text).orElse("");
    }

    boolean isHead(Segment segment) {
        var cell = segment.cellOrNull();
        return cell != null && cell.row() <= headRow;
    }

    /** True for a list of persons by name (名单). */
    boolean listsPersons() {
        return nameColumn.isPresent();
    }

    OptionalInt nameColumn() {
        return nameColumn;
    }

    List<Integer> columns() {
        var all = new TreeSet<Integer>();
        rows.values().forEach(row -> all.addAll(row.keySet()));
        return List.copyOf(all);
    }

    /** What the cells below the head of a column say, empty ones left out. */
    List<Segment> below(int column) {
        return body().stream()
                .map(row -> row.get(column))
                .filter(cell -> cell != null && !cell.text().isBlank())
                .toList();
    }

    private int findHead() {
        for (Map.Entry<Integer, SortedMap<Integer, Segment>> row : rows.entrySet()) {
            var filled =
                    row.getValue().values().stream()
                            .filter(cell -> !cell.text().isBlank())
                            .toList();
            if (filled.size() >= 2) {
                boolean record =
                        filled.stream()
                                .anyMatch(
                                        cell ->
                                                LONG_NUMBER.matcher(cell.text()).matches()
                                                        || PersonNames.isName(cell.text()));
                return record ? row.getKey() - 1 : row.getKey();
            }
        }
        return -1;
    }

    private OptionalInt findNames() {
        for (int column : columns()) {
            var cells = below(column);
            long names = cells.stream().filter(cell -> PersonNames.isName(cell.text())).count();
            boolean said = NAME_HEAD.matcher(headText(column)).find();
            if (names >= FEWEST && (said || names * 10 >= cells.size() * 7L)) {
                return OptionalInt.of(column);
            }
        }
        return OptionalInt.empty();
    }
}
