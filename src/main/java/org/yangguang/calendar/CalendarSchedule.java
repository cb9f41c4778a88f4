package org.yangguang.calendar;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * What this node does by itself: it always looks for a changed calendar, and recounts unless it is
 * told not to. Any number of nodes may do so.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarSchedule implements SchedulingConfigurer {

    private static final Duration RECOUNT = Duration.ofSeconds(2);

    private final LiveCalendars calendars;
    private final CalendarCopy copy;
    private final Recounting recounting;
    private final CalendarSettings settings;

    CalendarSchedule(
            LiveCalendars calendars,
            CalendarCopy copy,
            Recounting recounting,
            CalendarSettings settings) {
        this.calendars = calendars;
        this.copy = copy;
        this.recounting = recounting;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::refresh, settings.refresh());
        if (settings.background()) {
            registrar.addFixedDelayTask(recounting::run, RECOUNT);
        }
    }

    private void refresh() {
        calendars.refresh();
        copy.keep(calendars.book());
    }
}
