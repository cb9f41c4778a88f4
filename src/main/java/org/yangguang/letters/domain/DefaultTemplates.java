package org.yangguang.letters.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.yangguang.letters.LetterKind;

/** The templates that come with the program, one file a kind; an agency may put its own instead. */
public final class DefaultTemplates {

    private DefaultTemplates() {}

    public static LetterTemplate of(LetterKind kind) {
        var name = "/letters/templates/" + kind.name() + ".txt";
        try (var file = DefaultTemplates.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the classpath");
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return LetterTemplate.of(kind, 0, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
