package org.yangguang;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.yangguang.ledgers.ExportAtTheConsole;
import org.yangguang.ledgers.Sight;

/**
 * {@code export KIND FILE --agency CODE [--persons] [--data DIR]}: takes a ledger away on the
 * machine that the program runs on, whether it serves at the moment or not. Ends with 0 when it is
 * written, 2 when it could not be.
 */
final class ExportCommand {

    private static final String USAGE =
            """
            用法：./yangguang export 种类 文件.csv|.xlsx --agency 统一社会信用代码 [--persons] [--data 目录]
            Usage: ./yangguang export KIND FILE.csv|.xlsx --agency CODE [--persons] [--data DIR]
              种类 KIND  requests 依申请公开 · remedies 复议诉讼 · items 主动公开 · documents 规范性文件 · proposals 建议提案 · figures 统计数据
              --persons  申请人姓名、证件号码和联系方式不脱敏（留痕并告知审计员）· applicants unmasked; it is noted, and the auditor told
              --data     demo 或 start 所用的数据目录 · the folder that demo or start uses
            退出码 exit code：0 已写出 written，2 未写出 not written
            """;

    private ExportCommand() {}

    /** What was asked on the command line. */
    private record Asked(String kind, Path file, String agency, Sight sight, Optional<Path> data) {}

    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        var asked = asked(args);
        if (asked.isEmpty()) {
            err.print(USAGE);
            return 2;
        }
        return write(asked.get(), out, err);
    }

    private static int write(Asked asked, PrintStream out, PrintStream err) {
        var folder = asked.file().toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.exists(asked.file())) {
            err.println(
                    "不能写到 %s：文件夹不可写，或者文件已经存在 · cannot write to %s: the folder is closed, or the file exists"
                            .formatted(asked.file(), asked.file()));
            return 2;
        }
        var program = LocalProgram.on(asked.data());
        if (program.isEmpty()) {
            return 2;
        }
        try (var context = program.get()) {
            return context.getBean(ExportAtTheConsole.class)
                    .write(asked.kind(), asked.agency(), asked.file(), asked.sight(), out, err);
        }
    }

    private static Optional<Asked> asked(String[] args) {
        return Arguments.of(args, Set.of("--agency", "--data"), Set.of("--persons"))
                .filter(given -> given.words().size() == 2 && given.value("--agency").isPresent())
                .map(
                        given ->
                                new Asked(
                                        given.words().get(0),
                                        Path.of(given.words().get(1)),
                                        given.value("--agency").orElseThrow().strip(),
                                        given.has("--persons") ? Sight.WHOLE : Sight.MASKED,
                                        given.value("--data").map(Path::of)));
    }
}
