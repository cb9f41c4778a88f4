package org.yangguang.notice;

import java.time.Clock;
import java.util.ArrayList;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yangguang.shared.PersonalDataCipher;

/** Puts together what carries messages, as the settings say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NoticeSettings.class, MailSettings.class, SmsSettings.class})
class NoticeConfiguration {

    @Bean
    Carriers carriers(
            MailSettings mail,
            SmsSettings sms,
            JdbcClient jdbc,
            PersonalDataCipher cipher,
            Clock clock) {
        var on = new ArrayList<Carrier>();
        if (mail.enabled()) {
            on.add(new SmtpCarrier(mail));
        }
        switch (sms.provider()) {
            case OFF -> {}
            case LOG -> on.add(new SmsLogCarrier(sms, jdbc, cipher, clock));
            case HTTP -> on.add(new SmsHttpCarrier(sms));
        }
        return new Carriers(on);
    }
}
