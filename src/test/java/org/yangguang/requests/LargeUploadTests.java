package org.yangguang.requests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yangguang.YangguangTest;

/** What nobody may send, sent over a real line. */
@YangguangTest
class LargeUploadTests {

    private static final String HEAD =
            """
            --b\r
            Content-Disposition: form-data; name="action"\r
            \r
            check\r
            --b\r
            Content-Disposition: form-data; name="material"; filename="large.pdf"\r
            Content-Type: application/pdf\r
            \r
            """;

    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource({"/apply/new, 201", "/apply/new, 240", "/desk/imports, 201"})
    void isRefusedWithASentenceAndNothingIsKept(String form, int megabytes) throws Exception {
        long before = kept();
        var answer = send(form, (long) megabytes << 20);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("上传的文件太大", "拆分后再上传");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void isToldToProgramsAsAProblem() throws Exception {
        var answer = send("/api/v1/record-corrections", 201L << 20);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:yangguang:problem:http-413", "上传的文件太大");
    }

    private HttpResponse<String> send(String form, long size) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + form))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofInputStream(() -> body(size)))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static InputStream body(long size) {
        return new SequenceInputStream(
                Collections.enumeration(
                        List.of(
                                new ByteArrayInputStream(HEAD.getBytes(UTF_8)),
                                new Zeros(size),
                                new ByteArrayInputStream("\r\n--b--\r\n".getBytes(UTF_8)))));
    }

    private long kept() {
        return jdbc.sql("select count(*) from requests.attachment").query(Long.class).single();
    }

    /** So many bytes, of which none is anywhere. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int some = (int) Math.min(length, left);
            left -= some;
            return some;
        }
    }
}
