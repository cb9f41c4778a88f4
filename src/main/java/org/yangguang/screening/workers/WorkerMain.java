package org.yangguang.screening.workers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.yangguang.screening.cleaning.CannotClean;
import org.yangguang.screening.cleaning.FileCleaning;
import org.yangguang.screening.domain.checks.Screener;
import org.yangguang.screening.domain.words.Lexicon;
import org.yangguang.screening.reading.FileScreening;

/**
 * The worker: takes a file on its standard input, says what is in it on its standard output, and
 * ends when the program does. It knows no database, no data folder and no secret.
 */
public final class WorkerMain {

    private final DataInputStream in;
    private final DataOutputStream out;
    private final AtomicLong busySince = new AtomicLong();
    private Screener screener = new Screener(Lexicon.of(List.of()));

    private WorkerMain(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    public static void main(String[] args) {
        System.exit(run(args, System.in, System.out, System.err));
    }

    /**
     * Serves until the program closes the line.
     *
     * @param args how many seconds one file may take at most, after which the worker ends itself
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        // whatever a library prints must not get between the answers
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
        var worker = new WorkerMain(in, out);
        worker.watch(args.length > 0 ? Long.parseLong(args[0]) : 60);
        try {
            worker.serve();
            return 0;
        } catch (EOFException e) {
            // the program is gone, and so is the work
            return 0;
        } catch (IOException e) {
            err.println(e);
            return 1;
        }
    }

    private void serve() throws IOException {
        while (true) {
            int wish = in.readUnsignedByte();
            busySince.set(System.nanoTime());
            switch (wish) {
                case Wire.LISTS -> screener = new Screener(Lexicon.of(Wire.readWords(in)));
                case Wire.SCREEN -> screen();
                case Wire.CLEAN -> clean();
                default -> throw new IOException("no such wish: " + wish);
            }
            out.flush();
            busySince.set(0);
        }
    }

    private void screen() throws IOException {
        var name = Wire.readText(in);
        var circumstances = Wire.readCircumstances(in);
        var hits = FileScreening.of(name, Wire.readBytes(in), screener, circumstances);
        out.writeByte(Wire.DONE);
        Wire.writeHits(out, hits);
    }

    private void clean() throws IOException {
        var name = Wire.readText(in);
        byte[] content = Wire.readBytes(in);
        try {
            var clean = FileCleaning.of(name, content);
            out.writeByte(Wire.DONE);
            Wire.writeText(out, clean.name());
            Wire.writeBytes(out, clean.content());
            Wire.writeText(out, String.join(" ", clean.removed()));
        } catch (CannotClean e) {
            out.writeByte(Wire.REFUSED);
            Wire.writeText(out, e.code());
        } catch (RuntimeException | StackOverflowError e) {
            out.writeByte(Wire.REFUSED);
            Wire.writeText(out, "broken");
        }
    }

    /** Ends a worker that nobody is there to end. */
    private void watch(long seconds) {
        var parent = ProcessHandle.current().parent();
        Thread.ofPlatform()
                .daemon()
                .name("watch")
                .start(
                        () -> {
                            while (true) {
                                long since = busySince.get();
                                boolean late =
                                        since != 0
                                                && System.nanoTime() - since
                                                        > 2 * seconds * 1_000_000_000L;
                                if (late || parent.map(one -> !one.isAlive()).orElse(false)) {
                                    Runtime.getRuntime().halt(3);
                                }
                                try {
                                    Thread.sleep(1_000);
                                } catch (InterruptedException e) {
                                    return;
                                }
                            }
                        });
    }
}
