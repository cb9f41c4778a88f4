package org.yangguang.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yangguang.YangguangTest;
import org.yangguang.notice.Carrier.Outgoing;
import org.yangguang.notice.CarrierFault.Reach;
import org.yangguang.shared.PersonalDataCipher;

/** Text messages: the form that a provider gets, and the table that stands in for one. */
@YangguangTest
class SmsTests {

    @Autowired JdbcClient jdbc;
    @Autowired PersonalDataCipher cipher;

    private final List<String> heard = new ArrayList<>();
    private HttpServer provider;
    private int answer = 202;

    @BeforeEach
    void aProvider() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext(
                "/messages",
                call -> {
                    var body =
                            new String(
                                    call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                    heard.add(
                            call.getRequestMethod()
                                    + " "
                                    + call.getRequestHeaders().getFirst("Authorization")
                                    + " "
                                    + body);
                    call.sendResponseHeaders(answer, -1);
                    call.close();
                });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void sendsWhatTheModulePageSays() throws CarrierFault {
        var message = message();
        carrier().carry(message);
        assertThat(heard).singleElement().asString().startsWith("POST Bearer secret {");
        assertThat(heard.getFirst())
                .contains(
                        "\"id\":\"" + message.id() + "\"",
                        "\"phone\":\"13800000000\"",
                        "\"text\":\"【示例局】申请 2026-0001 还有 3 个工作日 https://example.com/desk\"");
    }

    @ParameterizedTest
    @CsvSource({
        "500, FOR_NOW",
        "503, FOR_NOW",
        "429, FOR_NOW",
        "408, FOR_NOW",
        "302, FOR_NOW",
        "400, FOR_GOOD",
        "422, FOR_GOOD",
        "401, CHANNEL",
        "403, CHANNEL"
    })
    void knowsHowFarARefusalReaches(int status, Reach reach) {
        answer = status;
        assertThatThrownBy(() -> carrier().carry(message()))
                .isInstanceOfSatisfying(
                        CarrierFault.class,
                        fault -> {
                            assertThat(fault.reach()).isEqualTo(reach);
                            assertThat(fault.word()).isEqualTo("sms " + status);
                        });
    }

    @Test
    void callsAProviderThatIsAwayUnreachable() {
        provider.stop(0);
        assertThatThrownBy(() -> carrier().carry(message()))
                .isInstanceOfSatisfying(
                        CarrierFault.class,
                        fault -> assertThat(fault.reach()).isEqualTo(Reach.CHANNEL));
    }

    @Test
    void writesIntoATableInsteadSealedAndOnce() {
        var settings =
                new SmsSettings(SmsSettings.Provider.LOG, "", "", "示例局", Duration.ofSeconds(5));
        var log = new SmsLogCarrier(settings, jdbc, cipher, new SetClock("2026-03-02T10:00"));
        var message = message();
        log.carry(message);
        log.carry(message);
        var written =
                jdbc.sql("select phone, text from notice.sms_log where delivery_id = :id")
                        .param("id", message.id())
                        .query(
                                (row, n) ->
                                        cipher.open(row.getBytes("phone"))
                                                + " "
                                                + cipher.open(row.getBytes("text")))
                        .list();
        assertThat(written)
                .containsExactly(
                        "13800000000 【示例局】申请 2026-0001 还有 3 个工作日 https://example.com/desk");
    }

    private SmsHttpCarrier carrier() {
        var url = "http://127.0.0.1:" + provider.getAddress().getPort() + "/messages";
        return new SmsHttpCarrier(
                new SmsSettings(
                        SmsSettings.Provider.HTTP, url, "secret", "示例局", Duration.ofSeconds(5)));
    }

    private static Outgoing message() {
        return new Outgoing(
                UUID.randomUUID(),
                "示例机关",
                "13800000000",
                "申请 2026-0001 还有 3 个工作日",
                "请尽快办理。",
                "https://example.com/desk");
    }
}
