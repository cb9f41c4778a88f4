package org.yangguang.requests.web;

import java.util.List;

/**
 * One field of a command's form, as {@code shared/field.jte} shows it.
 *
 * @param label message code
 * @param help message code, empty for none
 * @param options of a select, each {@code value=label}
 * @param value what stands there at first
 */
public record CommandField(
        String name,
        String label,
        String kind,
        boolean required,
        String help,
        List<String> options,
        String value) {

    static CommandField date(String name, String label, String value) {
        return new CommandField(name, label, "date", true, "", List.of(), value);
    }

    static CommandField text(String name, String label) {
        return new CommandField(name, label, "text", false, "", List.of(), "");
    }

    static CommandField words(String name, String label) {
        return new CommandField(name, label, "textarea", false, "", List.of(), "");
    }

    static CommandField number(String name, String label, String value) {
        return new CommandField(name, label, "number", true, "", List.of(), value);
    }

    static CommandField choice(String name, String label, List<String> options) {
        return new CommandField(name, label, "select", true, "", options, "");
    }

    /** Whether a select has this value. */
    boolean offers(String chosen) {
        return options.stream().anyMatch(option -> option.startsWith(chosen + "="));
    }

    CommandField must() {
        return new CommandField(name, label, kind, true, help, options, value);
    }

    CommandField may() {
        return new CommandField(name, label, kind, false, help, options, value);
    }

    CommandField help(String code) {
        return new CommandField(name, label, kind, required, code, options, value);
    }
}
