package org.yangguang.screening.web;

import org.yangguang.shared.web.FormState;

/**
 * One entry of a list.
 *
 * @param id empty for a new one
 * @param needsOther whether it means nothing without its second field
 */
public record WordPage(String list, String id, String action, FormState form, boolean needsOther) {

    public boolean isNew() {
        return id.isEmpty();
    }
}
