package org.yangguang.law.report;

import java.util.List;
import java.util.stream.Stream;

/** The stacked blocks of table 2 (主动公开政府信息情况), one per item of article 20 (条例第二十条). */
@SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
public enum Table2Block {
    ITEM_1(
            "第二十条第（一）项",
            List.of("本年新制作数量", "本年新公开数量", "对外公开总数量"),
            List.of("本年制发件数", "本年废止件数", "现行有效件数")),
    ITEM_5("第二十条第（五）项", Columns.BY_ITEM, Columns.DECISIONS),
    ITEM_6("第二十条第（六）项", Columns.BY_ITEM, Columns.DECISIONS),
    ITEM_8("第二十条第（八）项", List.of("上一年项目数量", "本年增/减"), List.of("本年收费金额（单位：万元）")),
    /** Only in the form of 2019. */
    ITEM_9("第二十条第（九）项", List.of("采购项目数量", "采购总金额"), List.of());

    /** Heading of the first column of each block. */
    public static final String CONTENT_HEADING = "信息内容";

    private final String heading;
    private final List<String> columns2019;
    private final List<String> columns2021;

    Table2Block(String heading, List<String> columns2019, List<String> columns2021) {
        this.heading = heading;
        this.columns2019 = columns2019;
        this.columns2021 = columns2021;
    }

    public String heading() {
        return heading;
    }

    /** The headings beside 信息内容; none when the form lacks the block. */
    public List<String> columns(FormVersion form) {
        return form == FormVersion.FORM_2019 ? columns2019 : columns2021;
    }

    /** The lines of the block in one form. */
    public List<Table2Line> lines(FormVersion form) {
        return Stream.of(Table2Line.values())
                .filter(line -> line.in(form) && line.block() == this)
                .toList();
    }

    private static final class Columns {
        static final List<String> BY_ITEM = List.of("上一年项目数量", "本年增/减", "处理决定数量");
        static final List<String> DECISIONS = List.of("本年处理决定数量");
    }
}
