package org.yangguang.law.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines of table 2 (主动公开政府信息情况) in both forms. */
public enum Table2Line {
    REGULATIONS("regulations", "reg", Table2Block.ITEM_1, "规章", "规章"),
    NORMATIVE("normative", "norm", Table2Block.ITEM_1, "规范性文件", "行政规范性文件"),
    LICENCE("licence", "licence", Table2Block.ITEM_5, "行政许可", "行政许可"),
    /** Only in the form of 2019. */
    OTHER_SERVICES("other_services", "services", Table2Block.ITEM_5, "其他对外管理服务事项", ""),
    PENALTY("penalty", "penalty", Table2Block.ITEM_6, "行政处罚", "行政处罚"),
    COERCION("coercion", "coercion", Table2Block.ITEM_6, "行政强制", "行政强制"),
    /** Money collected in 万元 (2021); a number of charged items and its change (2019). */
    FEES("fees", "fee", Table2Block.ITEM_8, "行政事业性收费", "行政事业性收费"),
    /** Only in the form of 2019. */
    PROCUREMENT("procurement", "procurement", Table2Block.ITEM_9, "政府集中采购", "");

    private static final List<String> DOCUMENT_COLUMNS = List.of("made", "repealed", "valid");

    private final String key;
    private final String code;
    private final Table2Block block;
    private final String label2019;
    private final String label2021;

    Table2Line(String key, String code, Table2Block block, String label2019, String label2021) {
        this.key = key;
        this.code = code;
        this.block = block;
        this.label2019 = label2019;
        this.label2021 = label2021;
    }

    /** The line's name in JSON. */
    public String key() {
        return key;
    }

    public Table2Block block() {
        return block;
    }

    /** The printed label; empty when the form lacks the line. */
    public String label(FormVersion form) {
        return form == FormVersion.FORM_2019 ? label2019 : label2021;
    }

    public boolean in(FormVersion form) {
        return !label(form).isEmpty();
    }

    /** How many figures the line has. */
    public int width(FormVersion form) {
        return block.columns(form).size();
    }

    /**
     * The cell's short code: {@code reg.made}, {@code licence}; {@code licence.1} for legacy
     * columns.
     */
    public String cellCode(FormVersion form, int column) {
        if (form == FormVersion.FORM_2021) {
            return block == Table2Block.ITEM_1 ? code + "." + DOCUMENT_COLUMNS.get(column) : code;
        }
        return code + "." + (column + 1);
    }

    static CellRef.T2 cell(String cellCode) {
        return Stream.of(FormVersion.FORM_2021, FormVersion.FORM_2019)
                .flatMap(form -> form.table2Lines().stream().flatMap(line -> line.cells(form)))
                .filter(cell -> cell.line().cellCode(cell.form(), cell.column()).equals(cellCode))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no cell of table 2 " + cellCode));
    }

    Stream<CellRef.T2> cells(FormVersion form) {
        return IntStream.range(0, width(form))
                .mapToObj(column -> new CellRef.T2(form, this, column));
    }

    public static Table2Line ofKey(String key) {
        return Stream.of(values())
                .filter(line -> line.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line " + key));
    }
}
