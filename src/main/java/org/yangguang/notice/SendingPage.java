package org.yangguang.notice;

import java.util.List;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.list.ListPage;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.TimelineStep;

/** What leaves the house, and whether it can. */
public record SendingPage(ListPage list, boolean mailOn, String sms, FormState quiet) {

    /** One message. */
    public record One(String id, List<Fact> facts, boolean failed, List<TimelineStep> history) {}
}
