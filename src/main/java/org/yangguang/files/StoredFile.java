package org.yangguang.files;

/**
 * A file as kept.
 *
 * @param name a safe file name, as given but without path and control characters
 * @param size in bytes
 * @param sha256 fingerprint of the content, hexadecimal
 */
public record StoredFile(FileId id, String name, String mediaType, long size, String sha256) {}
