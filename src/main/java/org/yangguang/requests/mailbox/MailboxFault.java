package org.yangguang.requests.mailbox;

/** The mail box cannot be read now; the word names why, and no address. */
final class MailboxFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String word;

    MailboxFault(String word, Throwable cause) {
        super(word, cause);
        this.word = word;
    }

    String word() {
        return word;
    }
}
