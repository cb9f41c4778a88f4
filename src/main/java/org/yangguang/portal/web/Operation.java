package org.yangguang.portal.web;

/**
 * One thing that may be asked.
 *
 * @param staff whether a token is needed
 */
public record Operation(String method, String path, boolean staff) {}
