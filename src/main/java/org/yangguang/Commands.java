package org.yangguang;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yangguang.portal.tools.DeadlineCommand;
import org.yangguang.portal.tools.FeeCommand;
import org.yangguang.report.CheckReportCommand;
import org.yangguang.screening.ScreeningWorker;

/**
 * What the program does without serving: each answers and ends, and most need neither Spring nor a
 * database.
 */
final class Commands {

    /** One command: takes what follows its name and says with which exit code to end. */
    @FunctionalInterface
    interface Command {
        int run(String[] args, InputStream in, PrintStream out, PrintStream err);
    }

    /** By the word typed after {@code ./yangguang}. */
    static final Map<String, Command> OFFLINE =
            Map.of(
                    "check-report", CheckReportCommand::run,
                    "deadline", DeadlineCommand::run,
                    "export", ExportCommand::run,
                    "fee", FeeCommand::run,
                    "import", ImportCommand::run,
                    "verify-log", OwnLogCommand::run);

    /** What the program starts itself with, and nobody types. */
    private static final Map<String, Command> INNER =
            Map.of("screening-worker", ScreeningWorker::run);

    private Commands() {}

    /** The command that the arguments begin with, where there is one. */
    static Optional<Command> of(String[] args) {
        return Arrays.stream(args)
                .findFirst()
                .flatMap(
                        name ->
                                Stream.of(OFFLINE, INNER)
                                        .filter(all -> all.containsKey(name))
                                        .map(all -> all.get(name))
                                        .findFirst());
    }
}
