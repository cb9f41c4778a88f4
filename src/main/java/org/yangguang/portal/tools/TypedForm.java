package org.yangguang.portal.tools;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What a person typed into a calculation's form, kept as typed, and what is wrong with it. */
public final class TypedForm {

    private final Map<String, String> typed;
    private final Map<String, String> faults = new LinkedHashMap<>();

    TypedForm(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /**
     * Whether anything was typed into one of these: an optional part of the form then stays open.
     */
    public boolean has(String... fields) {
        return Stream.of(fields).anyMatch(field -> !typed(field).isEmpty());
    }

    /** Sentences by field, in the order they were found. */
    public Map<String, String> faults() {
        return faults;
    }

    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    void reject(String field, String sentence) {
        faults.putIfAbsent(field, sentence);
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    Optional<LocalDate> date(String field, String label) {
        String text = typed(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            reject(field, label + "“" + text + "”不是有效日期，应写作 2024-09-29 的样子");
            return Optional.empty();
        }
    }

    Optional<LocalDate> requiredDate(String field, String label) {
        if (typed(field).isEmpty()) {
            reject(field, "请填写" + label);
        }
        return date(field, label);
    }

    OptionalLong number(String field, String label) {
        String text = typed(field);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            reject(field, label + "“" + text + "”应为整数");
            return OptionalLong.empty();
        }
    }

    OptionalLong requiredNumber(String field, String label) {
        if (typed(field).isEmpty()) {
            reject(field, "请填写" + label);
        }
        return number(field, label);
    }
}
