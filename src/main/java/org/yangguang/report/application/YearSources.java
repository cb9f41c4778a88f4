package org.yangguang.report.application;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yangguang.documents.DocumentFigures;
import org.yangguang.proposals.ProposalFigures;
import org.yangguang.remedies.RemedyFigures;
import org.yangguang.requests.RequestFigures;

/** The modules whose published figures the report takes as they are. */
@Configuration(proxyBeanMethods = false)
class YearSources {

    @Bean
    YearSource requestsOfTheYear(RequestFigures requests) {
        return new CountedYear("T3-.*", requests::forYear, requests::recordsBehind);
    }

    @Bean
    YearSource remediesOfTheYear(RemedyFigures remedies) {
        return new CountedYear("T4-.*", remedies::forYear, remedies::recordsBehind);
    }

    @Bean
    YearSource proposalsOfTheYear(ProposalFigures proposals) {
        return new CountedYear("proposals\\..*", proposals::forYear, proposals::recordsBehind);
    }

    @Bean
    YearSource documentsOfTheYear(DocumentFigures documents) {
        return new CountedYear("T2/(reg|norm)\\..*", documents::forYear, documents::recordsBehind);
    }
}
