package org.yangguang.letters;

/** A file that a reader takes home: the letter itself, or one that goes with it. */
@SuppressWarnings("ArrayRecordComponent") // on its way through
public record ReadFile(String name, String mediaType, byte[] content) {}
