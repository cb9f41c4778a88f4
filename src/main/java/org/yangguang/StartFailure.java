package org.yangguang;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.web.server.PortInUseException;

/** Says in plain words why the program did not start. */
class StartFailure implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        var console =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        if (analysis.getCause() instanceof PortInUseException taken) {
            console.printf(
                    "端口 %1$d 已被其他程序占用。请先停止那个程序，或用 --port 另选一个端口，例如 --port %2$d。%n"
                            + "Port %1$d is taken by another program. Stop that program, or choose another port, such as --port %2$d.%n",
                    taken.getPort(), taken.getPort() + 1);
            return;
        }
        console.println(analysis.getDescription());
        if (analysis.getAction() != null) {
            console.println(analysis.getAction());
        }
    }
}
