package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.org.Agency;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.web.DayStrip;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.TimelineStep;

/**
 * Where a request to correct a record stands, for who has its number and code.
 *
 * @param state in plain words
 * @param next what comes next, in a sentence
 * @param workingDays how long the agency gives itself
 * @param asked what evidence is waited for, empty for none
 * @param answer how it ended: what was decided, why, by which letter; empty before
 * @param challengeable whether remedies are to be named
 * @param open whether anything can still be added or taken back
 */
public record RecordTrackPage(
        Agency agency,
        String number,
        String code,
        String submittedAt,
        String state,
        String next,
        String asked,
        List<Fact> answer,
        boolean challengeable,
        List<Fact> about,
        DayStrip strip,
        int workingDays,
        List<TimelineStep> history,
        boolean open,
        FormState form) {}
