package org.yangguang.letters.web;

import java.util.List;
import org.yangguang.letters.LetterKind;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.TimelineStep;

/** An agency's settings and templates at the desk. */
public record StationeryPage(FormState form, List<Kind> kinds) {

    /**
     * A kind and the template that it has.
     *
     * @param version the agency's own, 0 for the one of the program
     */
    public record Kind(LetterKind kind, int version) {}

    /**
     * One template.
     *
     * @param version the version in use
     * @param places those that it must have
     * @param possible those that it may have as well
     */
    public record Template(
            LetterKind kind,
            int version,
            FormState form,
            List<String> places,
            List<String> possible,
            List<TimelineStep> history) {}
}
