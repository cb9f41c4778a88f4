package org.yangguang.shared.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.shared.list.Fact;

/**
 * One record of the desk as {@code shared/record.jte} shows it: its form for those who may change
 * it, its facts for those who only read, and who did what with it.
 *
 * @param title what the record is called, empty for a new one
 * @param action where its form is sent
 */
public record RecordPage(
        String title,
        String action,
        FormState form,
        boolean mayEdit,
        List<Fact> facts,
        List<TimelineStep> history) {

    /** The form of a record that is not there yet. */
    public static RecordPage fresh(String action, FormState form) {
        return new RecordPage("", action, form, true, List.of(), List.of());
    }

    public boolean isNew() {
        return title.isEmpty();
    }

    /** The answer: this page in the module's template, with the status that its form deserves. */
    public ModelAndView in(String template) {
        return new ModelAndView(
                template, Map.of("page", this), HttpStatusCode.valueOf(form.status()));
    }
}
