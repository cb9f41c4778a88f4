package org.yangguang.report.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.web.Words;

/** The sentences for a form that comes back. */
final class Faults {

    private Faults() {}

    static Map<String, String> of(InvalidInput invalid, Words words, Locale locale) {
        var faults = new LinkedHashMap<String, String>();
        invalid.faults()
                .forEach(
                        fault ->
                                faults.putIfAbsent(
                                        fault.field(),
                                        words.of(
                                                locale,
                                                "fault." + fault.code(),
                                                fault.args().toArray())));
        return faults;
    }
}
