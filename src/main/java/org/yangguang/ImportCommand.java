package org.yangguang;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.yangguang.ledgers.ImportAtTheConsole;
import org.yangguang.ledgers.LedgerMode;

/**
 * {@code import KIND FILE --agency CODE [--dry-run] [--take-good] [--data DIR]}: brings a ledger in
 * from the machine that the program runs on, whether it serves at the moment or not. Ends with 0
 * when every row is good, 1 when some are not, 2 when nothing could be read.
 */
final class ImportCommand {

    private static final String USAGE =
            """
            用法：./yangguang import 种类 文件 --agency 统一社会信用代码 [--dry-run] [--take-good] [--data 目录]
            Usage: ./yangguang import KIND FILE --agency CODE [--dry-run] [--take-good] [--data DIR]
              种类 KIND    requests 依申请公开 · remedies 复议诉讼 · items 主动公开 · documents 规范性文件 · proposals 建议提案 · figures 统计数据
              --dry-run    只检查，不写入 · look only, store nothing
              --take-good  有问题时只导入无误的行 · take the good rows when others are faulty
              --data       demo 或 start 所用的数据目录 · the folder that demo or start uses
            退出码 exit code：0 全部无误 all good，1 有问题的行 faulty rows，2 无法读取 unreadable
            """;

    private ImportCommand() {}

    /** What was asked on the command line. */
    private record Asked(
            String kind, Path file, String agency, LedgerMode mode, Optional<Path> data) {}

    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        var asked = asked(args);
        if (asked.isEmpty()) {
            err.print(USAGE);
            return 2;
        }
        return take(asked.get(), out, err);
    }

    private static int take(Asked asked, PrintStream out, PrintStream err) {
        if (!Files.isRegularFile(asked.file()) || !Files.isReadable(asked.file())) {
            err.println("读不到文件 " + asked.file() + " · cannot read the file " + asked.file());
            return 2;
        }
        var program = LocalProgram.on(asked.data());
        if (program.isEmpty()) {
            return 2;
        }
        try (var context = program.get()) {
            return context.getBean(ImportAtTheConsole.class)
                    .take(asked.kind(), asked.agency(), asked.file(), asked.mode(), out, err);
        }
    }

    private static Optional<Asked> asked(String[] args) {
        return Arguments.of(args, Set.of("--agency", "--data"), Set.of("--dry-run", "--take-good"))
                .filter(given -> given.words().size() == 2 && given.value("--agency").isPresent())
                .map(
                        given ->
                                new Asked(
                                        given.words().get(0),
                                        Path.of(given.words().get(1)),
                                        given.value("--agency").orElseThrow().strip(),
                                        mode(given),
                                        given.value("--data").map(Path::of)));
    }

    private static LedgerMode mode(Arguments given) {
        if (given.has("--dry-run")) {
            return LedgerMode.DRY_RUN;
        }
        return given.has("--take-good") ? LedgerMode.GOOD_ROWS : LedgerMode.ALL_OR_NOTHING;
    }
}
