package org.yangguang.shared.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yangguang.shared.FieldFault;

/** A form as it comes back: what was typed, and what is wrong with it. */
public record FormState(Map<String, String> values, List<FieldFault> faults) {

    /** A form nobody has filled in yet. */
    public static FormState empty() {
        return new FormState(Map.of(), List.of());
    }

    /** A form with values and no faults. */
    public static FormState of(Map<String, String> values) {
        return new FormState(values, List.of());
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The sentence under the field; empty when nothing is wrong with it. */
    public String fault(Frame frame, String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .findFirst()
                .map(fault -> sentence(frame, fault))
                .orElse("");
    }

    /** The faults by field, for the summary above the form. */
    public Map<String, String> summary(Frame frame) {
        var summary = new LinkedHashMap<String, String>();
        faults.forEach(fault -> summary.putIfAbsent(fault.field(), sentence(frame, fault)));
        return summary;
    }

    private static String sentence(Frame frame, FieldFault fault) {
        return frame.t("fault." + fault.code(), fault.args().toArray());
    }
}
