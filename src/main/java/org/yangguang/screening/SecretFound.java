package org.yangguang.screening;

/**
 * A mark of secrecy was found (密级标志): the content has no place here. Whoever holds it takes it away
 * from all stores; what is kept is who, when, which rule and the fingerprint.
 */
public final class SecretFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SecretFound(String fingerprint) {
        super("a mark of secrecy in " + fingerprint);
    }
}
