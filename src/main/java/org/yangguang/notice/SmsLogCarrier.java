package org.yangguang.notice;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yangguang.shared.PersonalDataCipher;

/** Stands in for a provider: a message is written into a table, sealed, and leaves no house. */
final class SmsLogCarrier implements Carrier {

    private final SmsSettings settings;
    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    SmsLogCarrier(SmsSettings settings, JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public void carry(Outgoing message) {
        jdbc.sql(
                        """
                        insert into notice.sms_log (delivery_id, phone, text, written_at)
                        values (:id, :phone, :text, :at)
                            on conflict (delivery_id) do nothing
                        """)
                .param("id", message.id())
                .param("phone", cipher.seal(message.address()))
                .param("text", cipher.seal(SmsHttpCarrier.text(message, settings)))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
