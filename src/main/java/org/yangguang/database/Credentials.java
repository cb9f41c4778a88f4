package org.yangguang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The generated passwords of the own database, kept in a file that only its owner can read. */
record Credentials(String administrator, String application) {

    private static final int BYTES = 24;

    /** Makes new ones and keeps them before anything is made with them. */
    static Credentials create(Path file) throws IOException {
        var made = new Credentials(random(), random());
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(
                fresh,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, List.of(made.administrator, made.application));
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return made;
    }

    static Credentials read(Path file, Path folder) throws IOException {
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        if (lines.size() < 2) {
            throw DatabaseFault.of("no-credentials", folder, file);
        }
        return new Credentials(lines.get(0), lines.get(1));
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
