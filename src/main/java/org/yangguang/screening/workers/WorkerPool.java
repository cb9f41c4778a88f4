package org.yangguang.screening.workers;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yangguang.screening.cleaning.CannotClean;
import org.yangguang.screening.cleaning.Cleaned;
import org.yangguang.screening.domain.Circumstances;
import org.yangguang.screening.domain.Hit;
import org.yangguang.screening.domain.words.Word;
import org.yangguang.screening.reading.FileScreening;

/**
 * A few warm workers. A worker that breaks on a file, or takes too long, is ended; what it could
 * not read is a finding that blocks, and never a pass.
 */
public final class WorkerPool implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WorkerPool.class);

    /** After so many files a worker makes way for a fresh one. */
    private static final int FILES_OF_ONE = 200;

    private final WorkerLimits limits;
    private final Semaphore places;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private boolean closed;

    public WorkerPool(int workers, WorkerLimits limits) {
        this.limits = limits;
        places = new Semaphore(workers, true);
    }

    /**
     * Opens a file in a worker and says what is in it.
     *
     * @param version names the words; a worker that has them already is not given them again
     */
    public List<Hit> screen(
            String version, List<Word> words, FileSource file, Circumstances circumstances) {
        places.acquireUninterruptibly();
        try {
            return attempt(version, words, file, circumstances);
        } finally {
            places.release();
        }
    }

    private List<Hit> attempt(
            String version, List<Word> words, FileSource file, Circumstances circumstances) {
        Worker worker = null;
        try {
            worker = take();
            var hits = worker.screen(version, words, file, circumstances);
            giveBack(worker);
            return hits;
        } catch (TimeoutException e) {
            log.info("a file took longer than {} to be read", limits.fileTime());
            return List.of(FileScreening.broken(file.name(), "slow"));
        } catch (IOException e) {
            log.info("a worker broke on a file: {}", e.toString());
            end(worker);
            return List.of(FileScreening.broken(file.name(), "crashed"));
        } catch (RuntimeException e) {
            // the content could not be opened
            end(worker);
            throw e;
        }
    }

    /**
     * Cleans a file in a worker.
     *
     * @throws CannotClean when that cannot be done, for whatever reason
     */
    public Cleaned clean(FileSource file) throws CannotClean {
        places.acquireUninterruptibly();
        Worker worker = null;
        try {
            worker = take();
            var clean = worker.clean(file);
            giveBack(worker);
            return clean;
        } catch (CannotClean e) {
            giveBack(worker);
            throw e;
        } catch (TimeoutException e) {
            throw new CannotClean("slow");
        } catch (IOException e) {
            log.info("a worker broke on cleaning a file: {}", e.toString());
            end(worker);
            throw new CannotClean("broken");
        } catch (RuntimeException e) {
            // the content could not be opened
            end(worker);
            throw e;
        } finally {
            places.release();
        }
    }

    private synchronized Worker take() throws IOException {
        if (closed) {
            throw new IOException("the program is ending");
        }
        while (!idle.isEmpty()) {
            var worker = idle.pop();
            if (worker.alive()) {
                return worker;
            }
            worker.close();
        }
        return Worker.start(limits);
    }

    private synchronized void giveBack(@Nullable Worker worker) {
        if (worker == null) {
            return;
        }
        if (closed || worker.files() >= FILES_OF_ONE) {
            worker.close();
        } else {
            idle.push(worker);
        }
    }

    private static void end(@Nullable Worker worker) {
        if (worker != null) {
            worker.close();
        }
    }

    /** How long one file may take. */
    public Duration fileTime() {
        return limits.fileTime();
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(Worker::close);
        idle.clear();
    }
}
