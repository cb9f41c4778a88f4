package org.yangguang.notice;

import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.yangguang.notice.CarrierFault.Reach;

/**
 * Text messages by HTTP: {@code POST {"id", "phone", "text"}} with a bearer token. Any 2xx says
 * that the message was taken; 4xx other than 408 and 429 says that it never will be. A provider
 * with another form stands behind a gateway that translates (docs/modules/notice.md).
 */
final class SmsHttpCarrier implements Carrier {

    private final SmsSettings settings;
    private final RestClient provider;

    SmsHttpCarrier(SmsSettings settings) {
        this.settings = settings;
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(settings.timeout());
        this.provider = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public void carry(Outgoing message) throws CarrierFault {
        int status = post(message);
        if (status == 401 || status == 403) {
            throw new CarrierFault(Reach.CHANNEL, "sms " + status, null);
        }
        if (status >= 400 && status < 500 && status != 408 && status != 429) {
            throw new CarrierFault(Reach.FOR_GOOD, "sms " + status, null);
        }
        if (status < 200 || status >= 300) {
            throw new CarrierFault(Reach.FOR_NOW, "sms " + status, null);
        }
    }

    private int post(Outgoing message) throws CarrierFault {
        try {
            return provider.post()
                    .uri(settings.url())
                    .contentType(MediaType.APPLICATION_JSON)
                    .headers(headers -> headers.setBearerAuth(settings.token()))
                    .body(
                            Map.of(
                                    "id",
                                    message.id().toString(),
                                    "phone",
                                    message.address(),
                                    "text",
                                    text(message, settings)))
                    .retrieve()
                    .onStatus(HttpStatusCode::isError, (_, _) -> {})
                    .toBodilessEntity()
                    .getStatusCode()
                    .value();
        } catch (ResourceAccessException unreachable) {
            throw new CarrierFault(Reach.CHANNEL, "sms unreachable", null);
        }
    }

    /** 【签名】subject link: what a telephone shows. */
    static String text(Outgoing message, SmsSettings settings) {
        var signature = settings.signature().isEmpty() ? message.sender() : settings.signature();
        var link = message.link().isEmpty() ? "" : " " + message.link();
        return "【" + signature + "】" + message.subject() + link;
    }
}
