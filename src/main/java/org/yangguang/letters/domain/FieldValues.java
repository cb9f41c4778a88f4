package org.yangguang.letters.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterKind;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;

/** What was filled in for a letter, checked: nothing that its kind must say is missing. */
public record FieldValues(Map<LetterField, String> values) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4000;

    /** Characters that no document can hold. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    public FieldValues {
        values = Map.copyOf(values);
    }

    /**
     * Takes what was typed under the names of the fields.
     *
     * @throws InvalidInput naming each field that is missing or wrong
     */
    public static FieldValues read(LetterKind kind, Map<String, String> typed) {
        var faults = new ArrayList<FieldFault>();
        var values = new EnumMap<LetterField, String>(LetterField.class);
        for (var field : kind.fields()) {
            var text = tidied(typed.getOrDefault(field.name(), ""));
            if (text.isEmpty()) {
                if (kind.required().contains(field)) {
                    faults.add(FieldFault.of(field.name(), missing(field), field.place()));
                }
                continue;
            }
            fault(field, text).ifPresent(faults::add);
            values.put(field, text);
        }
        InvalidInput.check(faults);
        return new FieldValues(values);
    }

    /** What stands there as it is read on paper: dates and sums in Chinese form. */
    public String shown(LetterField field) {
        var value = values.getOrDefault(field, "");
        return switch (field.form()) {
            case DATE -> value.isEmpty() ? "" : ChineseDate.of(LocalDate.parse(value));
            case LINE, TEXT, NUMBER, CHOICE -> value;
        };
    }

    public boolean isEmpty(LetterField field) {
        return !values.containsKey(field);
    }

    public Optional<LocalDate> date(LetterField field) {
        return Optional.ofNullable(values.get(field)).map(LocalDate::parse);
    }

    public Optional<Integer> number(LetterField field) {
        return Optional.ofNullable(values.get(field)).map(Integer::valueOf);
    }

    public String text(LetterField field) {
        return values.getOrDefault(field, "");
    }

    private static String missing(LetterField field) {
        return field == LetterField.REASONS ? "letters.no-reasons" : "letters.missing";
    }

    private static Optional<FieldFault> fault(LetterField field, String text) {
        var code =
                switch (field.form()) {
                    case LINE ->
                            text.length() > LONGEST_LINE || text.contains("\n")
                                    ? "letters.line"
                                    : "";
                    case TEXT -> text.length() > LONGEST_TEXT ? "letters.text" : "";
                    case DATE -> isDate(text) ? "" : "date";
                    case NUMBER -> text.matches("[1-9]\\d{0,8}") ? "" : "letters.whole-number";
                    case CHOICE -> field.choices().contains(text) ? "" : "choice";
                };
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new FieldFault(field.name(), code, List.of(field.place(), limit(field))));
    }

    private static int limit(LetterField field) {
        return field.form() == LetterField.Form.LINE ? LONGEST_LINE : LONGEST_TEXT;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String tidied(String text) {
        return CONTROL.matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("")
                .strip();
    }
}
