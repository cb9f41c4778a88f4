package org.yangguang.screening.application;

/** The largest file that is opened; what is larger is not read, and so does not pass. */
public record FileLimit(long bytes) {}
