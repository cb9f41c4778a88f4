package org.yangguang;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.yangguang.release.PublicLog;
import org.yangguang.release.VerifyLogCommand;
import org.yangguang.release.VerifyLogOptions;

/**
 * {@code verify-log [--data DIR] …}: checks the public log that this machine keeps, whether the
 * program serves at the moment or not. With a file or an address it checks that.
 */
final class OwnLogCommand {

    private OwnLogCommand() {}

    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        var options = VerifyLogOptions.of(args);
        if (options.isEmpty()) {
            return VerifyLogCommand.usage(err);
        }
        if (options.get().source().isPresent()) {
            return VerifyLogCommand.run(args, in, out, err);
        }
        var program = LocalProgram.on(options.get().data().map(Path::of));
        if (program.isEmpty()) {
            return 2;
        }
        try (var context = program.get()) {
            return VerifyLogCommand.own(context.getBean(PublicLog.class), options.get(), out, err);
        }
    }
}
