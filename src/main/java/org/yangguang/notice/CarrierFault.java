package org.yangguang.notice;

import org.jspecify.annotations.Nullable;

/** Why a message was not taken, in a short word without addresses. */
final class CarrierFault extends Exception {

    private static final long serialVersionUID = 1L;

    /** How far the fault reaches. */
    enum Reach {
        /** Nobody answers or lets us in: no other message will get through now either. */
        CHANNEL,
        /** This message was not taken now. */
        FOR_NOW,
        /** This message will never be taken. */
        FOR_GOOD
    }

    private final Reach reach;
    private final String word;

    CarrierFault(Reach reach, String word, @Nullable Throwable cause) {
        super(word, cause);
        this.reach = reach;
        this.word = word;
    }

    Reach reach() {
        return reach;
    }

    /** What the desk shows, such as {@code smtp 451}. */
    String word() {
        return word;
    }
}
