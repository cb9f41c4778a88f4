package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.org.Agency;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.web.FormState;

/**
 * The public form to have a record corrected, or the page on which it is looked through once more.
 *
 * @param facts all that was filled in, in the words of the form
 * @param workingDays how long the agency gives itself to answer
 */
public record RecordApplyPage(
        Agency agency,
        String token,
        FormState form,
        List<Attachment> files,
        List<Fact> facts,
        int workingDays) {}
