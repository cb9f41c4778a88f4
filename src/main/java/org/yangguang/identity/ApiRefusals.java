package org.yangguang.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.yangguang.shared.web.Words;
import tools.jackson.databind.json.JsonMapper;

/** Says no on the API before a controller is reached: problem details (RFC 9457). */
@Component
class ApiRefusals {

    private final Words words;
    private final JsonMapper json;

    ApiRefusals(Words words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    void unauthorized(HttpServletResponse response, String code) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(response, HttpStatus.UNAUTHORIZED, code);
    }

    void forbidden(HttpServletResponse response, String code) throws IOException {
        write(response, HttpStatus.FORBIDDEN, code);
    }

    private void write(HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        var problem = new TreeMap<String, Object>(Map.of("status", status.value()));
        problem.put("type", "urn:yangguang:problem:" + code);
        problem.put("title", words.of(Locale.SIMPLIFIED_CHINESE, "refusal." + code));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(response.getOutputStream(), problem);
    }
}
