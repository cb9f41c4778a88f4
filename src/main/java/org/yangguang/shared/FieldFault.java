package org.yangguang.shared;

import java.util.List;

/**
 * One faulty field of a form or a JSON body.
 *
 * @param field the field's name as sent
 * @param code finds the Chinese sentence in the messages ({@code fault.<code>})
 * @param args values for the sentence's places
 */
public record FieldFault(String field, String code, List<Object> args) {

    public FieldFault(String field, String code) {
        this(field, code, List.of());
    }

    /** A fault whose sentence names values. */
    public static FieldFault of(String field, String code, Object... args) {
        return new FieldFault(field, code, List.of(args));
    }
}
