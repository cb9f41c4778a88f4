package org.yangguang.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.calendar.WorkingCalendar;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    Calendars calendars() {
        return WorkingCalendar::published;
    }
}
