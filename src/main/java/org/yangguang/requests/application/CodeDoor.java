package org.yangguang.requests.application;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.yangguang.requests.domain.CodeTries;
import org.yangguang.requests.domain.QueryCode;
import org.yangguang.shared.Refusal;

/**
 * Lets in who has the receipt number and the query code that goes with it (查询码). An unknown number
 * and a wrong code get the same answer, and who guesses has to wait.
 */
@Component
class CodeDoor {

    private final CodeTries tries;

    CodeDoor(CodeTries tries) {
        this.tries = tries;
    }

    /**
     * What the number and the code open.
     *
     * @param address where the asker sits, for the throttle
     * @param find looks for what has this number and this code
     */
    <T> T open(
            String number,
            String code,
            String address,
            BiFunction<String, QueryCode, Optional<T>> find) {
        var asked = number.strip().toUpperCase(Locale.ROOT);
        if (!tries.begin(asked, address)) {
            throw Refusal.tooMany("submission.paused", "too many codes for " + asked);
        }
        var found =
                QueryCode.read(code)
                        .flatMap(right -> find.apply(asked, right))
                        .orElseThrow(
                                () ->
                                        Refusal.notFound(
                                                "submission.number-or-code",
                                                "submission " + asked));
        tries.succeeded(asked, address);
        return found;
    }
}
