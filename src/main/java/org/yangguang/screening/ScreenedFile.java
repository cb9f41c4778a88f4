package org.yangguang.screening;

import org.yangguang.files.FileId;

/** An attachment that is screened with its text. */
public record ScreenedFile(FileId id, String name, String sha256) {}
