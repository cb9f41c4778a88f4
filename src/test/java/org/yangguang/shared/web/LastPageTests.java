package org.yangguang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yangguang.YangguangTest;

/**
 * What never reaches the program is answered in the same words, and tells nothing of the server.
 */
@YangguangTest
class LastPageTests {

    @LocalServerPort int port;

    @Test
    void answersAnAddressThatIsNone() throws IOException {
        var answer = sent("GET /a|b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("charset=UTF-8");
        assertThat(answer).contains("请求无法理解").doesNotContainIgnoringCase("tomcat");
    }

    private String sent(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
