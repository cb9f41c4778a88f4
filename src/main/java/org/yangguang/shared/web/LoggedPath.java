package org.yangguang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Where a request went, as the log may tell it. The address of an opinion holds its key, and who
 * reads the log is not to open the letter with it.
 */
final class LoggedPath {

    private static final Pattern KEY = Pattern.compile("(/opinion/+)[^/]+");

    private LoggedPath() {}

    /** The pattern that the address matched; where nothing has matched yet, the address. */
    static String of(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? of(request.getRequestURI()) : pattern.toString();
    }

    /** The address without what is secret in it. */
    static String of(String path) {
        return KEY.matcher(path).replaceAll("$1…");
    }
}
