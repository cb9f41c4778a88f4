package org.yangguang.identity;

/**
 * What the sign-in page shows.
 *
 * @param fault message code of what went wrong, empty at first
 * @param minutes how long to wait, when that is what went wrong
 * @param code whether to show the field for the one-time password
 */
public record LoginPage(String username, String next, String fault, long minutes, boolean code) {}
