package org.yangguang.items.domain;

import java.time.Instant;
import org.yangguang.files.FileId;

/**
 * What an attachment was before its hidden parts were taken out (附件原件).
 *
 * @param clean the file that took its place
 */
public record Original(
        FileId file, String name, long size, FileId clean, Instant at, String person) {}
