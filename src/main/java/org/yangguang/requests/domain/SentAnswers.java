package org.yangguang.requests.domain;

import java.util.Optional;
import org.yangguang.requests.domain.Submissions.Sending;

/** What programs were answered, for the case that they send the same again (接口防重). */
public interface SentAnswers {

    /**
     * Claims the sending for the caller's transaction; another one with the same key waits.
     *
     * @return what the same sending was answered before; empty when this is the first time
     * @throws org.yangguang.shared.Refusal when the key came with another content before
     */
    Optional<String> claim(Sending sending);

    /** Keeps the answer, which must name no person. */
    void keep(Sending sending, String answer);
}
