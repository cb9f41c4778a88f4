package org.yangguang.requests.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.SearchTaskId;
import org.yangguang.requests.domain.search.SearchRecord;
import org.yangguang.requests.domain.search.SearchReport;
import org.yangguang.requests.domain.search.SearchState;
import org.yangguang.requests.domain.search.SearchStep;
import org.yangguang.requests.domain.search.SearchTask;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.print.Paper;
import org.yangguang.shared.print.Paper.Line;

/**
 * The search record on paper (检索记录): who looked where, with which words, from when to when, and
 * what came of it.
 */
public final class SearchRecordPaper {

    /** What the dispute is about is for the court alone. */
    private static final String LEFT_OUT = "（涉及申请公开的信息本身，副本略）";

    private SearchRecordPaper() {}

    /**
     * Draws it.
     *
     * @param files names of what was found, by task
     * @param shown what a copy shows of a text
     * @param whole whether what was found is told too
     */
    public static Paper of(
            String agency,
            Request request,
            SearchRecord record,
            Map<SearchTaskId, List<String>> files,
            UnaryOperator<String> shown,
            boolean whole) {
        var paper = Paper.titled("政府信息检索记录").sub(agency);
        paper.facts(
                List.of(
                        new Line("登记号", request.number()),
                        new Line("收到申请之日", request.receivedOn().toString()),
                        new Line("所需信息", request.wanted())));
        if (record.tasks().isEmpty()) {
            return paper.text("本案没有交办检索。");
        }
        int n = 0;
        for (var task : record.tasks()) {
            paper.heading("%d．%s".formatted(++n, task.searcher().name()));
            paper.facts(facts(task, files.getOrDefault(task.id(), List.of()), shown, whole));
            task.state()
                    .report()
                    .ifPresent(
                            report ->
                                    paper.table(
                                            List.of("检索载体=20", "系统、档案或者文件名称=38", "检索词或者查找方法=42"),
                                            places(report, shown)));
        }
        return paper;
    }

    private static List<Line> facts(
            SearchTask task, List<String> files, UnaryOperator<String> shown, boolean whole) {
        var facts = new ArrayList<Line>();
        facts.add(new Line("交办", signed(task.steps().getFirst())));
        facts.add(new Line("检索内容", shown.apply(task.what())));
        facts.add(new Line("内部时限", task.dueOn().toString()));
        var report = task.state().report();
        if (report.isEmpty()) {
            facts.add(new Line("情况", shown.apply(state(task))));
            return facts;
        }
        report.ifPresent(told -> facts.addAll(answer(told, whole)));
        if (!files.isEmpty() && whole) {
            facts.add(new Line("检索到的材料", String.join("\n", files)));
        }
        task.reported().ifPresent(step -> facts.add(new Line("反馈登记", signed(step))));
        task.confirmed().ifPresent(step -> facts.add(new Line("科室负责人确认", signed(step))));
        return facts;
    }

    private static List<Line> answer(SearchReport report, boolean whole) {
        var facts = new ArrayList<Line>();
        facts.add(new Line("检索结果", report.result().label()));
        facts.add(new Line("检索人", report.people()));
        facts.add(new Line("检索时间", report.from() + " 至 " + report.until()));
        if (!report.found().isEmpty()) {
            facts.add(new Line("检索到的信息", whole ? report.found() : LEFT_OUT));
        }
        if (!report.sensitive().isEmpty() && whole) {
            facts.add(new Line("区分处理建议", report.sensitive()));
        }
        return facts;
    }

    private static String state(SearchTask task) {
        return switch (task.state()) {
            case SearchState.HandedBack(var reason, var others) ->
                    "退回：" + reason + (others.isEmpty() ? "" : "；建议向" + others + "检索");
            case SearchState.Withdrawn(var reason) -> "撤销：" + reason;
            default -> "尚未反馈";
        };
    }

    private static List<List<String>> places(SearchReport report, UnaryOperator<String> shown) {
        return report.places().stream()
                .map(
                        place ->
                                List.of(
                                        place.kind().label(),
                                        shown.apply(place.name()),
                                        shown.apply(place.words())))
                .toList();
    }

    private static String signed(SearchStep step) {
        return step.by() + " " + ChinaTime.minuteOf(step.at());
    }
}
