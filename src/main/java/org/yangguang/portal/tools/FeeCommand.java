package org.yangguang.portal.tools;

import java.io.InputStream;
import java.io.PrintStream;

/** {@code fee < case.json}: what may be charged, with its tiers (信息处理费计算). */
public final class FeeCommand {

    private static final String USAGE =
            """
            用法：yangguang fee < case.json
            例如：{"method": "PER_ITEM", "alreadyThisMonth": 9, "items": 25} 或者 {"method": "PER_PAGE", "pages": 150}
            可以只给一个 JSON 对象，也可以每行一个；每个对象输出一行。退出码：0 全部算出，1 有算不出的。
            """;

    private FeeCommand() {}

    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        if (args.length > 0) {
            err.print(USAGE);
            return args[0].equals("--help") ? 0 : 1;
        }
        return JsonCases.answer(in, out, err, Calculations::fee);
    }
}
