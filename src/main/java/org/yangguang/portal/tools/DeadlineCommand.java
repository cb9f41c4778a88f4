package org.yangguang.portal.tools;

import java.io.InputStream;
import java.io.PrintStream;
import org.yangguang.law.calendar.WorkingCalendar;

/** {@code deadline < case.json}: when an answer is due, with the reason for each day (答复期限计算). */
public final class DeadlineCommand {

    private static final String USAGE =
            """
            用法：yangguang deadline < case.json
            例如：{"receivedOn": "2021-03-01", "events": [{"type": "EXTENSION", "days": 20, "notifiedOn": "2021-03-26"}]}
            可以只给一个 JSON 对象，也可以每行一个；每个对象输出一行。退出码：0 全部算出，1 有算不出的。
            """;

    private DeadlineCommand() {}

    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        if (args.length > 0) {
            err.print(USAGE);
            return args[0].equals("--help") ? 0 : 1;
        }
        return JsonCases.answer(
                in, out, err, json -> Calculations.deadline(json, WorkingCalendar.published()));
    }
}
