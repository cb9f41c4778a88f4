package org.yangguang.items.web;

import java.util.List;
import org.yangguang.items.PublicItem.Attachment;
import org.yangguang.items.domain.Original;
import org.yangguang.screening.ScreeningLines;

/**
 * The hits of an item beside its text, with what the person may do about them.
 *
 * @param screened whether exactly this content was looked through
 * @param current whether by the rules and lists of now
 * @param when when and by whom, empty when it was not
 * @param blocking how many keep it from review
 * @param open how many still need somebody's word
 * @param mayRun whether looking through makes sense now
 * @param mayMend whether the person may mask and clean
 * @param mayJustify whether he may let hits stay
 * @param secrecyReviewer whether he may let those stay that only the secrecy reviewer may
 * @param mayAsk whether he may ask the secrecy reviewer
 * @param cleanable files from which something can be taken out
 */
public record ScreeningPanel(
        boolean screened,
        boolean current,
        String when,
        long blocking,
        long open,
        List<ScreeningLines.Line> lines,
        boolean mayRun,
        boolean mayMend,
        boolean mayMaskAll,
        boolean mayJustify,
        boolean secrecyReviewer,
        boolean mayAsk,
        boolean asked,
        List<Attachment> cleanable,
        List<Original> originals) {}
