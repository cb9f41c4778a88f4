package org.yangguang.screening.web;

import org.springframework.util.StringUtils;

/** The bare name of an upload, whatever path a browser sent along. */
final class FileNames {

    private FileNames() {}

    static String bare(String sent) {
        var name = StringUtils.getFilename(StringUtils.cleanPath(sent));
        return name == null || name.isBlank() ? "file" : name;
    }
}
