package org.yangguang.items.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.shared.web.FormState;

/**
 * The form of an item.
 *
 * @param action where it is sent
 * @param inReview true when saving voids signatures
 * @param places choices of channel and column as {@code value=label}
 */
public record ItemFormPage(
        String action, boolean fresh, boolean inReview, FormState form, List<String> places) {

    ModelAndView view() {
        return new ModelAndView(
                "items/form", Map.of("page", this), HttpStatusCode.valueOf(form.status()));
    }
}
