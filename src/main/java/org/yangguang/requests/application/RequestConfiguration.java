package org.yangguang.requests.application;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yangguang.remedies.RemedyCases;
import org.yangguang.requests.domain.CaseDestruction.Part;
import org.yangguang.requests.domain.Destruction;
import org.yangguang.requests.domain.RecordDestruction;
import org.yangguang.retention.KeptData;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    RequestSettings.class,
    CampaignSettings.class,
    MailboxSettings.class,
    RequestRetention.class,
    PlanSettings.class,
    SearchSettings.class,
    ApplicantNoticeSettings.class,
    OpinionSettings.class
})
class RequestConfiguration {

    /** 证件号码、联系方式和所附材料. */
    @Bean
    KeptData requestProofs(RequestRetention times, Destruction requests, RemedyCases remedies) {
        return new KeptCases("request", Part.PROOFS, times, requests, remedies);
    }

    /** 申请人姓名、申请内容和案卷文字. */
    @Bean
    KeptData requestPerson(RequestRetention times, Destruction requests, RemedyCases remedies) {
        return new KeptCases("request", Part.PERSON, times, requests, remedies);
    }

    /** 更正申请的证件号码、联系方式和证据. */
    @Bean
    KeptData recordCorrectionProofs(
            RequestRetention times, RecordDestruction records, RemedyCases remedies) {
        return new KeptCases("record-correction", Part.PROOFS, times, records, remedies);
    }

    /** 更正申请人姓名、所涉记录和案卷文字. */
    @Bean
    KeptData recordCorrectionPerson(
            RequestRetention times, RecordDestruction records, RemedyCases remedies) {
        return new KeptCases("record-correction", Part.PERSON, times, records, remedies);
    }
}
