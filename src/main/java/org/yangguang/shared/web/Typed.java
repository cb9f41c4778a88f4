package org.yangguang.shared.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;

/** What was typed into a form, read field by field; what cannot be read becomes a fault. */
public final class Typed {

    private final Map<String, String> values;
    private final List<FieldFault> faults = new ArrayList<>();

    public Typed(Map<String, String> values) {
        this.values = values;
    }

    /** The text without blanks around it, empty when nothing was typed. */
    public String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    /** Text that is not empty. */
    public Optional<String> filled(String field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty());
    }

    public Optional<LocalDate> date(String field) {
        return read(field, "date", Typed::parsedDate);
    }

    /** One of the values of an enum, by its name. */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> kind) {
        return read(
                field,
                "choice",
                text ->
                        Stream.of(kind.getEnumConstants())
                                .filter(one -> one.name().equals(text))
                                .findFirst());
    }

    /** A whole number of at most nine digits. */
    public Optional<Integer> number(String field) {
        return read(
                field,
                "number",
                text ->
                        text.matches("\\d{1,9}")
                                ? Optional.of(Integer.valueOf(text))
                                : Optional.empty());
    }

    /** The version of the record that the form was opened with; none for a new record. */
    public long version() {
        return filled("version")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(-1L);
    }

    /** Notes that these fields must not be empty. */
    public void require(String... fields) {
        for (String field : fields) {
            if (text(field).isEmpty()) {
                fault(field, "required");
            }
        }
    }

    public void fault(String field, String code, Object... args) {
        faults.add(FieldFault.of(field, code, args));
    }

    /** Ends the reading: throws when anything was wrong. */
    public void check() {
        InvalidInput.check(faults);
    }

    private <T> Optional<T> read(
            String field, String fault, Function<String, Optional<T>> reading) {
        var text = filled(field);
        var value = text.flatMap(reading);
        if (text.isPresent() && value.isEmpty()) {
            fault(field, fault);
        }
        return value;
    }

    private static Optional<LocalDate> parsedDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
