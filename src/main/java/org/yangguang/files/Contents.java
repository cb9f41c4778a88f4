package org.yangguang.files;

import java.io.IOException;
import java.io.InputStream;

/** Where contents lie, each once, named by its fingerprint. A folder, until it is an S3 store. */
interface Contents {

    /** Takes the whole stream, or nothing when it is longer than {@code limit} bytes. */
    Kept keep(InputStream content, long limit) throws IOException;

    /** The content with this fingerprint. */
    InputStream open(String sha256) throws IOException;

    /** Takes the content away; where there is none, nothing happens. */
    void forget(String sha256) throws IOException;

    /** Whether what lies here under this fingerprint still is what it names. */
    boolean isIntact(String sha256) throws IOException;

    /** A content that now lies here. */
    record Kept(String sha256, long size) {}

    /** The stream went beyond the limit; nothing of it is kept. */
    final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
