package org.yangguang.shared;

import java.util.List;
import java.util.stream.Collectors;

/** Input with faults, each named: nothing of it was stored. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldFault> faults;

    public InvalidInput(List<FieldFault> faults) {
        super(
                faults.stream()
                        .map(f -> f.field() + " " + f.code())
                        .collect(Collectors.joining(", ")));
        this.faults = List.copyOf(faults);
    }

    /** Throws when there is any fault. */
    public static void check(List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    public List<FieldFault> faults() {
        return faults;
    }
}
