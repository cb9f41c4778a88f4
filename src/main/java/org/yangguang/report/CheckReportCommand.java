package org.yangguang.report;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yangguang.report.doctor.Diagnosis;
import org.yangguang.report.doctor.DiagnosisPrinter;
import org.yangguang.report.doctor.ReportDoctor;
import org.yangguang.report.doctor.source.UnreadableReport;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code check-report FILE… [--json]}: the report doctor without a server. Reports of one agency
 * for following years are also compared with one another. With {@code --json} each file gives one
 * JSON object on a line of its own.
 */
public final class CheckReportCommand {

    private static final int CLEAN = 0;
    private static final int ERRORS = 1;
    private static final int UNREADABLE = 2;
    private static final String USAGE =
            """
            用法：yangguang check-report 文件… [--json]
            读取 .docx .pdf .html .txt .md .xlsx 格式的政府信息公开工作年度报告，列出读到的表格和发现的问题。
            同一机关相邻两年的报告一并给出时，还核对跨年数据。退出码：0 没有错误，1 发现错误，2 读不出来。
            """;

    private CheckReportCommand() {}

    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        var files = Stream.of(args).filter(arg -> !arg.startsWith("--")).toList();
        var options = Stream.of(args).filter(arg -> arg.startsWith("--")).toList();
        if (options.contains("--help")) {
            out.print(USAGE);
            return CLEAN;
        }
        if (files.isEmpty() || !List.of("--json").containsAll(options)) {
            err.print(USAGE);
            return UNREADABLE;
        }
        return new Run(files, options.contains("--json"), out, err).all();
    }

    /** One call of the command. */
    private record Run(List<String> files, boolean json, PrintStream out, PrintStream err) {

        int all() {
            var read = new LinkedHashMap<String, Diagnosis>();
            var unreadable = new LinkedHashMap<String, UnreadableReport>();
            for (var file : files) {
                try {
                    read.put(file, ReportDoctor.examine(path(file)));
                } catch (UnreadableReport e) {
                    unreadable.put(file, e);
                }
            }
            var names = new ArrayList<>(read.keySet());
            var diagnoses = ReportDoctor.compared(new ArrayList<>(read.values()));
            for (var file : files) {
                if (unreadable.containsKey(file)) {
                    print(file, unreadable.get(file));
                } else {
                    print(file, diagnoses.get(names.indexOf(file)));
                }
            }
            if (!unreadable.isEmpty()) {
                return UNREADABLE;
            }
            return diagnoses.stream().anyMatch(Diagnosis::hasErrors) ? ERRORS : CLEAN;
        }

        private static Path path(String file) {
            try {
                return Path.of(file);
            } catch (InvalidPathException e) {
                throw new UnreadableReport("missing", "文件名无效。", e);
            }
        }

        private void print(String file, Diagnosis diagnosis) {
            if (json) {
                print(file, diagnosis.toMap());
                return;
            }
            if (files.size() > 1) {
                out.println("==== " + file);
            }
            new DiagnosisPrinter(out).print(diagnosis);
        }

        private void print(String file, @Nullable UnreadableReport reason) {
            if (reason == null) {
                return;
            }
            if (json) {
                print(
                        file,
                        Map.of(
                                "unreadable",
                                Map.of(
                                        "code",
                                        reason.code(),
                                        "message",
                                        String.valueOf(reason.getMessage()))));
            }
            err.println(file + "：" + reason.getMessage());
        }

        /** One object on one line; several files are told apart by their name. */
        private void print(String file, Map<String, ?> object) {
            var named = new LinkedHashMap<String, @Nullable Object>();
            if (files.size() > 1) {
                named.put("file", file);
            }
            named.putAll(object);
            out.println(JsonMapper.builder().build().writeValueAsString(named));
        }
    }
}
