package org.yangguang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a folder keeps: nothing of ours, or an installation with its own database (数据目录). */
public enum Installation {
    NONE,
    STOPPED,
    RUNNING;

    /** Looks into the folder and changes nothing in it. */
    public static Installation in(Path data) {
        var cluster = data.resolve("postgres").resolve("cluster");
        try {
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                return NONE;
            }
            var server = Postmaster.named(cluster);
            return server.isPresent() && server.get().serves(cluster) ? RUNNING : STOPPED;
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot look into " + data, fault);
        }
    }
}
