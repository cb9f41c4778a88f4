package org.yangguang.portal.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yangguang.law.calendar.ArrangementCopy;
import org.yangguang.law.calendar.WorkingCalendar;

/**
 * {@code deadline [--data DIR] < case.json}: when an answer is due, with the reason for each day
 * (答复期限计算). It counts with the arrangements of the installation in that folder, where there is one,
 * else with those that come with the program.
 */
public final class DeadlineCommand {

    private static final String USAGE =
            """
            用法：yangguang deadline [--data DIR] < case.json
            例如：{"receivedOn": "2021-03-01", "events": [{"type": "EXTENSION", "days": 20, "notifiedOn": "2021-03-26"}]}
            可以只给一个 JSON 对象，也可以每行一个；每个对象输出一行。退出码：0 全部算出，1 有算不出的。
            放假安排取自数据目录（默认 data/main、data/demo）中最近一次运行留下的 calendar.csv，没有时用随程序发布的。
            """;

    /** Where {@code start} and {@code demo} keep their data, in the order of looking. */
    private static final List<String> FOLDERS = List.of("data/main", "data/demo");

    private DeadlineCommand() {}

    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        boolean named = args.length == 2 && args[0].equals("--data");
        if (args.length > 0 && !named) {
            err.print(USAGE);
            return args[0].equals("--help") ? 0 : 1;
        }
        var home = Path.of(System.getProperty("yangguang.home", "."));
        var folders =
                named
                        ? Stream.of(Path.of(args[1]))
                        : FOLDERS.stream().map(folder -> home.resolve(folder));
        var calendar = calendar(folders, err);
        return JsonCases.answer(in, out, err, json -> Calculations.deadline(json, calendar));
    }

    private static WorkingCalendar calendar(Stream<Path> folders, PrintStream err) {
        return folders.map(folder -> folder.resolve("calendar.csv"))
                .filter(Files::isReadable)
                .findFirst()
                .flatMap(file -> read(file, err))
                .orElseGet(WorkingCalendar::published);
    }

    private static Optional<WorkingCalendar> read(Path file, PrintStream err) {
        try {
            var arrangements = ArrangementCopy.read(Files.readString(file));
            return Optional.of(WorkingCalendar.of(arrangements));
        } catch (IOException | IllegalArgumentException e) {
            err.println(file + " 读不出，按随程序发布的放假安排计算。");
            return Optional.empty();
        }
    }
}
