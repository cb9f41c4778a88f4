package org.yangguang.shared.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.Refusal;

/**
 * A form as it comes back: what was typed, and what is wrong with it.
 *
 * @param refusal why the whole of it was refused, where no single field is at fault
 * @param current what the record says by now, when somebody else changed it meanwhile
 */
public record FormState(
        Map<String, String> values,
        List<FieldFault> faults,
        Optional<Refusal> refusal,
        Map<String, String> current) {

    public FormState(Map<String, String> values, List<FieldFault> faults) {
        this(values, faults, Optional.empty(), Map.of());
    }

    /** A form nobody has filled in yet. */
    public static FormState empty() {
        return new FormState(Map.of(), List.of());
    }

    /** A form with values and no faults. */
    public static FormState of(Map<String, String> values) {
        return new FormState(values, List.of());
    }

    /**
     * Does what the form asks for; when it is refused, nothing typed is lost.
     *
     * @param back makes the page that shows the form again, with why it was refused
     */
    public static <T> T sent(
            Map<String, String> typed, Supplier<T> deed, Function<FormState, T> back) {
        try {
            return deed.get();
        } catch (InvalidInput input) {
            return back.apply(new FormState(typed, input.faults()));
        } catch (Refusal refusal) {
            return switch (refusal.kind()) {
                case INVALID, CONFLICT, TOO_LARGE -> back.apply(refused(typed, refusal));
                case FORBIDDEN, NOT_FOUND, TOO_MANY -> throw refusal;
            };
        } catch (OptimisticLockingFailureException changed) {
            return back.apply(
                    refused(
                            typed,
                            Refusal.conflict(
                                    "form.changed-meanwhile",
                                    Objects.toString(changed.getMessage(), ""))));
        }
    }

    private static FormState refused(Map<String, String> typed, Refusal refusal) {
        return new FormState(typed, List.of(), Optional.of(refusal), Map.of());
    }

    /**
     * Shows beside what was typed what the record says now, if somebody else changed it; sent once
     * more, the form stands for the record of now.
     */
    public FormState beside(Map<String, String> now) {
        if (refusal.filter(why -> why.code().equals("form.changed-meanwhile")).isEmpty()) {
            return this;
        }
        var renewed = new LinkedHashMap<>(values);
        renewed.put("version", now.getOrDefault("version", ""));
        return new FormState(renewed, faults, refusal, now);
    }

    /** The status of the answer that shows the form. */
    public int status() {
        if (faults.isEmpty() && refusal.isEmpty()) {
            return 200;
        }
        return refusal.filter(why -> why.kind() == Refusal.Kind.CONFLICT).isPresent() ? 409 : 422;
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The sentences under the field, such as one for each file; empty when nothing is wrong. */
    public String fault(Frame frame, String field) {
        return summary(frame).getOrDefault(field, "");
    }

    /** What the record says by now where it differs from what was typed. */
    public Optional<String> other(String field) {
        return Optional.ofNullable(current.get(field)).filter(now -> !now.equals(value(field)));
    }

    /** The faults by field, for the summary above the form; a refusal under the empty name. */
    public Map<String, String> summary(Frame frame) {
        var summary = new LinkedHashMap<String, String>();
        refusal.ifPresent(why -> summary.put("", frame.t("refusal." + why.code(), why.args())));
        faults.forEach(
                fault ->
                        summary.merge(
                                fault.field(),
                                sentence(frame, fault),
                                (before, more) -> frame.t("form.faults.both", before, more)));
        return summary;
    }

    private static String sentence(Frame frame, FieldFault fault) {
        return frame.t("fault." + fault.code(), fault.args().toArray());
    }
}
