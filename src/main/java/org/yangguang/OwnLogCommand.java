package org.yangguang;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;
import org.yangguang.release.PublicLog;
import org.yangguang.release.VerifyLogCommand;

/**
 * {@code verify-log [--data DIR] [--head NUMBER:HASH]}: checks the public log that this machine
 * keeps, whether the program serves at the moment or not. With a file or an address it checks that.
 */
final class OwnLogCommand {

    private OwnLogCommand() {}

    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        var own =
                Arguments.of(args, Set.of("--data", "--head"), Set.of())
                        .filter(given -> given.words().isEmpty());
        if (own.isEmpty()) {
            return VerifyLogCommand.run(args, in, out, err);
        }
        var program = LocalProgram.on(own.get().value("--data").map(Path::of));
        if (program.isEmpty()) {
            return 2;
        }
        try (var context = program.get()) {
            return VerifyLogCommand.own(
                    context.getBean(PublicLog.class),
                    own.get().value("--head").orElse(""),
                    out,
                    err);
        }
    }
}
