package org.yangguang.items.web;

import java.util.List;
import java.util.Optional;
import org.yangguang.items.application.ContentChanges.Change;
import org.yangguang.items.domain.ItemContent;
import org.yangguang.release.LogEntry;
import org.yangguang.shared.web.TimelineStep;

/**
 * An item at the desk, with what the person may do with it now.
 *
 * @param stateTone colour of the state
 * @param step the step that the person may sign now, empty for none
 * @param fingerprint of what is shown, which a signature repeats
 * @param body the text with a mark at the place of each hit
 * @param screening the hits beside it, empty when there is nothing to be screened
 * @param changes what is new since the last time it went into review
 * @param returnReason why it came back, empty when it did not
 */
public record ItemPage(
        String id,
        ItemContent content,
        String column,
        String author,
        String state,
        String stateTone,
        Optional<String> step,
        String fingerprint,
        String returnReason,
        String publicUrl,
        Optional<LogEntry> entry,
        String body,
        Optional<ScreeningPanel> screening,
        boolean mayEdit,
        boolean maySubmit,
        boolean mayDiscard,
        boolean mayWithdraw,
        List<Change> changes,
        List<TimelineStep> timeline) {}
