package org.yangguang.items.web;

import java.util.List;
import org.yangguang.items.ItemColumn;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.TimelineStep;

/**
 * How the agency arranges its publishing.
 *
 * @param returned code of the column whose new name was refused, {@code +} for a new column, empty
 *     for none
 * @param form what was typed there
 */
public record SitePage(
        boolean deputyReviews,
        List<ItemColumn> columns,
        String returned,
        FormState form,
        List<TimelineStep> history) {

    /** The form of a column: as it came back, or as it stands. */
    public FormState form(String code) {
        return returned.equals(code) ? form : FormState.empty();
    }
}
