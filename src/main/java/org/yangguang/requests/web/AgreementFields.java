package org.yangguang.requests.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yangguang.requests.domain.Agreements;
import org.yangguang.shared.web.Typed;

/** The ticks of a form by which an applicant agrees to something (同意事项). */
final class AgreementFields {

    static final String ONLINE = "agree.online";
    static final String NOTICES = "agree.notices";

    private static final Set<String> YES = Set.of("yes", "true", "on", "1");
    private static final Set<String> NO = Set.of("no", "false", "off", "0", "");

    private AgreementFields() {}

    static Agreements read(Typed typed) {
        return new Agreements(ticked(typed, ONLINE), ticked(typed, NOTICES));
    }

    /** As the fields of a form; what is not ticked is left out. */
    static Map<String, String> values(Agreements agreements) {
        var values = new LinkedHashMap<String, String>();
        if (agreements.online()) {
            values.put(ONLINE, "yes");
        }
        if (agreements.notices()) {
            values.put(NOTICES, "yes");
        }
        return values;
    }

    /** In words, for who looks through a form once more. */
    static String inWords(Agreements agreements, Function<String, String> words) {
        return Stream.of(
                        agreements.online() ? "applicants.agreed.online" : "",
                        agreements.notices() ? "applicants.agreed.notices" : "")
                .filter(code -> !code.isEmpty())
                .map(words)
                .collect(Collectors.joining("；"));
    }

    private static boolean ticked(Typed typed, String field) {
        var text = typed.text(field);
        if (!YES.contains(text) && !NO.contains(text)) {
            typed.fault(field, "choice");
        }
        return YES.contains(text);
    }
}
