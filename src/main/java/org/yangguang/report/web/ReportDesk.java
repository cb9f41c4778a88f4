package org.yangguang.report.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yangguang.shared.web.DeskEntry;

/** The report's lines in the desk's rail. */
@Configuration(proxyBeanMethods = false)
class ReportDesk {

    @Bean
    DeskEntry reportsEntry() {
        return new DeskEntry(
                "desk.section.report", "report.title", "/desk/reports", 500, "report:read");
    }

    @Bean
    DeskEntry figuresEntry() {
        return new DeskEntry(
                "desk.section.report",
                "report.figures",
                "/desk/report-figures",
                510,
                "report:read");
    }
}
