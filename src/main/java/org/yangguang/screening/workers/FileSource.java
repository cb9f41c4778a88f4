package org.yangguang.screening.workers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file on its way to a worker: it passes through the program without being held there whole. */
public record FileSource(String name, long size, Opening content) {

    /** Opens the content; whoever asked closes it. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    /** A content that is at hand. */
    public static FileSource of(String name, byte[] content) {
        return new FileSource(name, content.length, () -> new ByteArrayInputStream(content));
    }
}
