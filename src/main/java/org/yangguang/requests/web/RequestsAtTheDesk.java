package org.yangguang.requests.web;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.requests.persistence.RequestLines;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.DeskEntry;

/** The line of the desk's rail; its count is what is due today or late. */
@Configuration(proxyBeanMethods = false)
class RequestsAtTheDesk {

    @Bean
    DeskEntry requestsEntry(RequestLines lines, CurrentPerson person, Clock clock) {
        return new DeskEntry(
                "desk.section.requests",
                "requests.title",
                "/desk/requests",
                310,
                "request:read",
                () -> lines.dueBy(person.require().agency(), ChinaTime.today(clock)));
    }
}
