package org.yangguang.shared.web;

/** A step of the way here; {@code title} is a message code or a name. */
public record Crumb(String url, String title) {}
