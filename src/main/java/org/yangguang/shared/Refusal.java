package org.yangguang.shared;

/**
 * An expected refusal: what was asked cannot be done, and why. The stable {@link #code()} finds the
 * Chinese sentence in the messages ({@code refusal.<code>}); the exception message is for the log
 * and names the offending value, never personal data.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of no this is; outlets turn it into a status of their own. */
    public enum Kind {
        INVALID,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        TOO_LARGE,
        TOO_MANY
    }

    private final Kind kind;
    private final String code;
    private final transient Object[] args;

    private Refusal(Kind kind, String code, String detail, Object[] args) {
        super(code + ": " + detail);
        this.kind = kind;
        this.code = code;
        this.args = args;
    }

    /** The thing is not in a state that allows this. */
    public static Refusal conflict(String code, String detail, Object... args) {
        return new Refusal(Kind.CONFLICT, code, detail, args);
    }

    /** There is no such thing, or none that the asker may know of. */
    public static Refusal notFound(String code, String detail, Object... args) {
        return new Refusal(Kind.NOT_FOUND, code, detail, args);
    }

    /** What was given breaks a rule. */
    public static Refusal invalid(String code, String detail, Object... args) {
        return new Refusal(Kind.INVALID, code, detail, args);
    }

    /** The asker may not do this. */
    public static Refusal forbidden(String code, String detail, Object... args) {
        return new Refusal(Kind.FORBIDDEN, code, detail, args);
    }

    /** More was sent than is taken at once. */
    public static Refusal tooLarge(String code, String detail, Object... args) {
        return new Refusal(Kind.TOO_LARGE, code, detail, args);
    }

    /** Asked too often; the asker may come back later. */
    public static Refusal tooMany(String code, String detail, Object... args) {
        return new Refusal(Kind.TOO_MANY, code, detail, args);
    }

    public Kind kind() {
        return kind;
    }

    /** A stable name such as {@code request.cannot-extend}. */
    public String code() {
        return code;
    }

    /** Values for the sentence's places {@code {0}}, {@code {1}} …; safe to show to the asker. */
    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
