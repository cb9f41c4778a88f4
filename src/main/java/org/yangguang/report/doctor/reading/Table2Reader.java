package org.yangguang.report.doctor.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yangguang.law.report.Amount;
import org.yangguang.law.report.CellRef;
import org.yangguang.law.report.FormVersion;
import org.yangguang.law.report.Table2;
import org.yangguang.law.report.Table2Line;
import org.yangguang.report.doctor.source.Cell;
import org.yangguang.report.doctor.source.Figure;
import org.yangguang.report.doctor.source.Line;
import org.yangguang.report.doctor.source.Plain;

/** Finds and reads table 2 (主动公开政府信息情况) in the form of 2019 or of 2021. */
final class Table2Reader {

    private static final List<String> HEADS =
            List.of("第二十条第一项", "信息内容本年", "本年制发件数", "本年新制作数量", "第二十条第五项");
    private static final List<String> MARKS_OF_2019 =
            List.of("本年新公开数量", "对外公开总数量", "其他对外管理服务事项", "政府集中采购", "上一年项目数量");
    private static final String MARK_OF_2021 = "本年制发件数";
    private static final int WIDEST = 40;
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final List<Line> lines;
    private final Skeleton skeleton;
    private final Remarks remarks;

    Table2Reader(List<Line> lines, Skeleton skeleton, Remarks remarks) {
        this.lines = lines;
        this.skeleton = skeleton;
        this.remarks = remarks;
    }

    /** A table as read and the lines it took. */
    record Result(Table2 table, int from, int to, boolean oldName) {}

    /** Reads the table, which ends before the given line at the latest. */
    Result read(int end, FormVersion otherwise) {
        int from = start(end);
        if (from < 0) {
            return new Result(Table2.empty(otherwise), lines.size(), lines.size(), false);
        }
        var form = form(from, end, otherwise);
        var found = new EnumMap<Table2Line, FigureRow>(Table2Line.class);
        var pieces = pieces(from, end, form);
        pieces.forEach(piece -> found.putIfAbsent(piece.line(), piece.row()));
        var values = new EnumMap<Table2Line, List<@Nullable Amount>>(Table2Line.class);
        found.forEach((line, row) -> values.put(line, amounts(line, form, row, found)));
        int to = found.values().stream().mapToInt(FigureRow::last).max().orElse(from - 1) + 1;
        boolean oldName =
                form == FormVersion.FORM_2021
                        && pieces.stream()
                                .anyMatch(piece -> Plain.han(piece.label()).startsWith("规范性文件"));
        return new Result(new Table2(form, values), from, to, oldName);
    }

    /** A label with the figures behind it. */
    private record Piece(Table2Line line, String label, FigureRow row) {}

    private int start(int end) {
        return HEADS.stream()
                .map(head -> skeleton.firstLineWith(head, 0))
                .filter(line -> line >= 0 && line < end)
                .min(Integer::compare)
                .orElse(-1);
    }

    private FormVersion form(int from, int end, FormVersion otherwise) {
        if (MARKS_OF_2019.stream().anyMatch(mark -> skeleton.contains(mark, from, end))) {
            return FormVersion.FORM_2019;
        }
        return skeleton.contains(MARK_OF_2021, from, end) ? FormVersion.FORM_2021 : otherwise;
    }

    private List<Piece> pieces(int from, int end, FormVersion form) {
        var pieces = new ArrayList<Piece>();
        for (int i = from; i < end; i++) {
            var cells = lines.get(i).cells();
            for (int c = 0; c < Math.min(cells.size(), WIDEST); c++) {
                // a short name may be spread over its cell: 规　　章
                var label = cells.get(c).text();
                var before =
                        String.join("", cells.subList(0, c + 1).stream().map(Cell::text).toList());
                var line = line(label, form).or(() -> line(before, form));
                if (line.isPresent()) {
                    pieces.add(
                            new Piece(line.get(), label, row(i, c, end, line.get().width(form))));
                }
            }
        }
        return pieces;
    }

    private static Optional<Table2Line> line(String label, FormVersion form) {
        var words = Plain.han(label);
        return Stream.of(Table2Line.values())
                .filter(line -> line.in(form))
                .filter(
                        line ->
                                isLabel(words, line.label(FormVersion.FORM_2019))
                                        || isLabel(words, line.label(form)))
                .findFirst();
    }

    private static boolean isLabel(String words, String label) {
        return words.equals(label)
                || (words.startsWith(label)
                        && words.length() <= label.length() + 4
                        && !words.contains("数量"));
    }

    /**
     * The figures beside a label, or, if there are none, in the lines under it as far as the next
     * words.
     */
    private FigureRow row(int line, int label, int end, int width) {
        var here = lines.get(line);
        var figures = new ArrayList<Cell>();
        for (var cell : here.cells().subList(label + 1, here.cells().size())) {
            if (!Figure.fits(cell.text())) {
                break;
            }
            figures.add(cell);
        }
        int last = line;
        if (figures.isEmpty()) {
            last = gather(line + 1, end, width, figures);
        }
        return new FigureRow(
                line,
                last,
                here.isGrid(),
                figures,
                List.of(here.cells().get(label).text()),
                List.of(),
                List.of());
    }

    private int gather(int from, int end, int width, List<Cell> figures) {
        int last = from - 1;
        for (int i = from; i < end && figures.size() < width; i++) {
            var cells = lines.get(i).cells();
            if (cells.stream().anyMatch(cell -> !Figure.fits(cell.text()))) {
                break;
            }
            if (!cells.isEmpty()) {
                figures.addAll(cells);
                last = i;
            }
        }
        return last;
    }

    private List<@Nullable Amount> amounts(
            Table2Line line, FormVersion form, FigureRow row, Map<Table2Line, FigureRow> all) {
        int width = line.width(form);
        var cells = place(width, row, all);
        var amounts = new ArrayList<@Nullable Amount>();
        for (int column = 0; column < width; column++) {
            amounts.add(amount(cells.get(column), new CellRef.T2(form, line, column)));
        }
        return amounts;
    }

    /**
     * Merged cells that were not marked as such leave blanks between the figures; figures then
     * count in their order.
     */
    private static List<@Nullable Cell> place(
            int width, FigureRow row, Map<Table2Line, FigureRow> all) {
        var filled = row.figures().stream().filter(cell -> !cell.isBlank()).toList();
        if (row.figures().size() > width && filled.size() <= width) {
            var cells = new ArrayList<@Nullable Cell>(filled);
            while (cells.size() < width) {
                cells.add(null);
            }
            return cells;
        }
        var rows = all.values().stream().filter(any -> any.figures().size() == width).toList();
        return Columns.learnt(width, rows).place(row);
    }

    /**
     * An amount in the unit of the form; the old form's money keeps the unit it was written with.
     */
    private @Nullable Amount amount(@Nullable Cell cell, CellRef.T2 place) {
        var figure = remarks.figure(cell, place);
        if (figure.value() == null) {
            return null;
        }
        if (place.line() == Table2Line.FEES && place.form() == FormVersion.FORM_2021) {
            return Amount.of(inTenThousands(figure.value(), figure.unit()));
        }
        return new Amount(figure.value(), figure.unit().endsWith("元") ? figure.unit() : "");
    }

    private static BigDecimal inTenThousands(BigDecimal value, String unit) {
        return switch (unit) {
            case "元" -> value.divide(TEN_THOUSAND).stripTrailingZeros();
            case "亿元" -> value.multiply(TEN_THOUSAND);
            default -> value;
        };
    }
}
