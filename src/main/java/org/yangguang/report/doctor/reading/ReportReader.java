package org.yangguang.report.doctor.reading;

import java.util.List;
import org.yangguang.law.report.FormVersion;
import org.yangguang.law.report.ReportTables;
import org.yangguang.law.report.ReportText;
import org.yangguang.report.doctor.source.SourceDocument;
import org.yangguang.report.doctor.source.UnreadableReport;

/**
 * Reads a document as an annual report: its tables, its words, and what was remarkable in its
 * cells.
 */
public final class ReportReader {

    private ReportReader() {}

    /**
     * A report as read.
     *
     * @param oldName whether table 2 of 2021 still says 规范性文件 for 行政规范性文件
     */
    public record Reading(
            ReportTables tables, ReportText text, List<CellRemark> remarks, boolean oldName) {}

    public static Reading read(SourceDocument document) {
        var lines = document.lines();
        var skeleton = Skeleton.of(lines);
        var remarks = new Remarks();
        var table3 = new Table3Reader(lines, skeleton, remarks).read();
        var form = table3.table().form();
        var table2 = new Table2Reader(lines, skeleton, remarks).read(table3.from(), form);
        var table4 = new Table4Reader(lines, skeleton, remarks).read(table3.to());
        if (table3.table().rows().isEmpty()
                && table2.table().lines().isEmpty()
                && table4.table().groups().isEmpty()) {
            throw noTables(skeleton);
        }
        var title = TitleReader.read(document, TextReader.overview(lines));
        var text =
                new TextReader(
                                lines,
                                line ->
                                        within(line, table2.from(), table2.to())
                                                || within(line, table3.from(), table3.to())
                                                || within(line, table4.from(), table4.to()))
                        .read(title.text(), title.line());
        var format = table2.table().form() == FormVersion.FORM_2019 ? FormVersion.FORM_2019 : form;
        var tables =
                new ReportTables(
                        title.agency(),
                        title.year(),
                        format,
                        table3.table(),
                        table4.table(),
                        table2.table());
        return new Reading(tables, text, remarks.all(), table2.oldName());
    }

    private static boolean within(int line, int from, int to) {
        return line >= from && line < to;
    }

    private static UnreadableReport noTables(Skeleton skeleton) {
        boolean report =
                skeleton.firstLineWith("信息公开", 0) >= 0 && skeleton.firstLineWith("年度报告", 0) >= 0;
        return report
                ? new UnreadableReport("no-tables", "像是年度报告的正文，但没有找到表二、表三、表四。表格可能是以图片插入的，或不在这个文件里。")
                : new UnreadableReport("not-a-report", "这不像一份政府信息公开工作年度报告：没有找到规定的表格。");
    }
}
