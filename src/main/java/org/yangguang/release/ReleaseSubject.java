package org.yangguang.release;

/**
 * What is published, named so that it can be found again: the kind of thing and its own id.
 *
 * @param kind for example {@code item}
 * @param id the id within that kind
 */
public record ReleaseSubject(String kind, String id) {

    public ReleaseSubject {
        if (kind.isBlank() || id.isBlank() || kind.contains("/")) {
            throw new IllegalArgumentException(
                    "a subject needs a kind and an id: " + kind + "/" + id);
        }
    }

    /** Reads {@code kind/id}. */
    public static ReleaseSubject parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not kind/id: " + text);
        }
        return new ReleaseSubject(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
