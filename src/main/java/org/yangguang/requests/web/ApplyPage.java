package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.items.PublicItemLine;
import org.yangguang.org.Agency;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.web.FormState;

/**
 * The public form, or the page on which it is looked through once more.
 *
 * @param items how many matters the form has room for
 * @param facts all that was filled in, in the words of the form
 * @param matches what is public already, one list for each matter
 * @param most bytes that all files together may have
 */
public record ApplyPage(
        Agency agency,
        String token,
        FormState form,
        int items,
        List<Attachment> files,
        List<Fact> facts,
        List<List<PublicItemLine>> matches,
        long most) {

    public boolean hasMatches() {
        return matches.stream().anyMatch(some -> !some.isEmpty());
    }
}
