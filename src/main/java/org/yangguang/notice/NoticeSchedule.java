package org.yangguang.notice;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What this node does by itself: it sends and reminds. Any number of nodes may do so. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "yangguang.notice.background", matchIfMissing = true)
class NoticeSchedule {

    private final Dispatch dispatch;
    private final ReminderWalk reminders;

    NoticeSchedule(Dispatch dispatch, ReminderWalk reminders) {
        this.dispatch = dispatch;
        this.reminders = reminders;
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
    void send() {
        dispatch.sendDue();
    }

    /** The day changes once; asking more often catches a start in the afternoon. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT10M")
    void remind() {
        reminders.walk();
    }
}
