package org.yangguang.requests.application;

import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.requests.domain.SentAnswers;
import org.yangguang.requests.domain.Submissions.Sending;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does once what a program sends, however often the line broke before it heard the answer
 * (Idempotency-Key). What is refused may be sent again under the same key.
 */
@Service
public class OnceOnly {

    private final SentAnswers answers;
    private final CurrentPerson person;
    private final JsonMapper json;

    OnceOnly(SentAnswers answers, CurrentPerson person, JsonMapper json) {
        this.answers = answers;
        this.person = person;
        this.json = json;
    }

    /**
     * Does the deed in one transaction with its answer, or answers as before.
     *
     * @param key chosen by the program; without one the deed is simply done
     * @param content all that was sent, and where to
     */
    @Transactional
    public <T> T once(String key, String content, Class<T> kind, Supplier<T> deed) {
        if (key.isBlank()) {
            return deed.get();
        }
        var sending = new Sending(person.require().username() + " " + key.strip(), content);
        return answers.claim(sending)
                .map(before -> json.readValue(before, kind))
                .orElseGet(
                        () -> {
                            T answer = deed.get();
                            answers.keep(sending, json.writeValueAsString(answer));
                            return answer;
                        });
    }
}
