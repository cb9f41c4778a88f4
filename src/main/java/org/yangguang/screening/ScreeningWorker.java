package org.yangguang.screening;

import java.io.InputStream;
import java.io.PrintStream;
import org.yangguang.screening.workers.WorkerMain;

/**
 * {@code screening-worker}: how the program starts the process in which it opens files, where it is
 * one jar and can be entered by one door only. Nobody types it.
 */
public final class ScreeningWorker {

    private ScreeningWorker() {}

    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return WorkerMain.run(args, in, out, err);
    }
}
