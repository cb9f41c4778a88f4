package org.yangguang.screening.workers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.jar.JarFile;
import org.yangguang.screening.cleaning.CannotClean;
import org.yangguang.screening.cleaning.Cleaned;
import org.yangguang.screening.domain.Circumstances;
import org.yangguang.screening.domain.Hit;
import org.yangguang.screening.domain.words.Word;

/**
 * One worker process, seen from the program. Its environment is empty, its network points nowhere,
 * its heap is small; a file that takes too long ends it.
 */
final class Worker implements AutoCloseable {

    private final Process process;
    private final Path folder;
    private final WorkerLimits limits;
    private final DataInputStream in;
    private final DataOutputStream out;
    private String lists = "";
    private int files;

    private Worker(Process process, Path folder, WorkerLimits limits) {
        this.process = process;
        this.folder = folder;
        this.limits = limits;
        in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    }

    static Worker start(WorkerLimits limits) throws IOException {
        Files.createDirectories(limits.temporary());
        var folder = Files.createTempDirectory(limits.temporary(), "worker");
        var builder =
                new ProcessBuilder(command(limits, folder))
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new Worker(builder.start(), folder, limits);
    }

    private static List<String> command(WorkerLimits limits, Path folder) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + limits.memory() + "m",
                                "-Xms32m",
                                "-Xss2m",
                                "-XX:+UseSerialGC",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-XX:-UsePerfData",
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.awt.headless=true",
                                "-Dfile.encoding=UTF-8",
                                "-Djava.io.tmpdir=" + folder,
                                "-Duser.home=" + folder,
                                "-Dpdfbox.fontcache=" + limits.temporary(),
                                // whoever reaches out by mistake reaches nothing
                                "-DsocksProxyHost=127.0.0.1",
                                "-DsocksProxyPort=9"));
        var classes = System.getProperty("java.class.path");
        if (isOneJar(classes)) {
            command.addAll(List.of("-jar", classes, "screening-worker"));
        } else {
            command.addAll(List.of("-cp", absolute(classes), WorkerMain.class.getName()));
        }
        command.add(Long.toString(limits.fileTime().toSeconds()));
        return command;
    }

    /** A worker stands in a folder of its own, so no path may hang on where the program stands. */
    private static String absolute(String classes) {
        var paths = new ArrayList<String>();
        for (var path : classes.split(java.io.File.pathSeparator, -1)) {
            paths.add(Path.of(path).toAbsolutePath().toString());
        }
        return String.join(java.io.File.pathSeparator, paths);
    }

    /** The jar that holds all its libraries within it starts through its own main class only. */
    private static boolean isOneJar(String classes) {
        if (!classes.endsWith(".jar") || classes.contains(java.io.File.pathSeparator)) {
            return false;
        }
        try (var jar = new JarFile(classes)) {
            return jar.getEntry("BOOT-INF/lib/") != null;
        } catch (IOException e) {
            return false;
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    int files() {
        return files;
    }

    /**
     * Screens a file. It is opened by the thread that asks, which sees what its own transaction has
     * kept.
     */
    List<Hit> screen(String version, List<Word> words, FileSource file, Circumstances circumstances)
            throws IOException, TimeoutException {
        files++;
        try (var content = file.content().open()) {
            return timed(
                    () -> {
                        if (!lists.equals(version)) {
                            Wire.writeWords(out, words);
                            lists = version;
                        }
                        out.writeByte(Wire.SCREEN);
                        Wire.writeText(out, file.name());
                        Wire.writeCircumstances(out, circumstances);
                        Wire.writeContent(out, file.size(), content);
                        out.flush();
                        in.readUnsignedByte();
                        return Wire.readHits(in);
                    });
        }
    }

    Cleaned clean(FileSource file) throws IOException, TimeoutException {
        files++;
        try (var content = file.content().open()) {
            return timed(
                    () -> {
                        out.writeByte(Wire.CLEAN);
                        Wire.writeText(out, file.name());
                        Wire.writeContent(out, file.size(), content);
                        out.flush();
                        if (in.readUnsignedByte() == Wire.REFUSED) {
                            throw new CannotClean(Wire.readText(in));
                        }
                        var clean = Wire.readText(in);
                        byte[] bytes = Wire.readBytes(in);
                        var removed = Wire.readText(in);
                        return new Cleaned(
                                clean,
                                bytes,
                                removed.isEmpty() ? Set.of() : Set.of(removed.split(" ", -1)));
                    });
        }
    }

    /** Does one thing with the process, and ends the process when that takes too long. */
    private <T> T timed(java.util.concurrent.Callable<T> deed)
            throws IOException, TimeoutException {
        var task = new FutureTask<>(deed);
        Thread.ofVirtual().name("screening").start(task);
        try {
            return task.get(limits.fileTime().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (TimeoutException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // an empty folder left behind harms nobody
        }
    }
}
