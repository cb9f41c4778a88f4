package org.yangguang.portal.web;

/**
 * One thing that may be asked.
 *
 * @param title message code of what it is for
 * @param staff whether a token is needed
 */
public record Operation(String method, String path, String title, boolean staff) {}
