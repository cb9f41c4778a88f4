package org.yangguang.screening;

/** The text of a content after masking. */
public record MaskedText(String title, String summary, String body) {}
