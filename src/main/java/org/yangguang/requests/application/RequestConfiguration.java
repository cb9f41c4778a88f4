package org.yangguang.requests.application;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yangguang.remedies.RemedyCases;
import org.yangguang.requests.domain.Destruction;
import org.yangguang.requests.domain.Destruction.Part;
import org.yangguang.retention.KeptData;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RequestSettings.class, RequestRetention.class})
class RequestConfiguration {

    /** 证件号码、联系方式和所附材料. */
    @Bean
    KeptData requestProofs(RequestRetention times, Destruction destruction, RemedyCases remedies) {
        return new KeptRequests(
                "request-proofs", Part.PROOFS, times.proofs(), destruction, remedies);
    }

    /** 申请人姓名、申请内容和案卷文字. */
    @Bean
    KeptData requestPerson(RequestRetention times, Destruction destruction, RemedyCases remedies) {
        return new KeptRequests("request-person", Part.PERSON, times.file(), destruction, remedies);
    }
}
