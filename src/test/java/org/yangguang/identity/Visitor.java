package org.yangguang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a plain browser: keeps cookies, sends forms with the token of the page before. */
public final class Visitor {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();
    private String formToken = "";

    public Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    /** The page at this path; a redirect is answered as it is. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    /** Sends a form, as the button of the page seen last would. */
    public HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var form = new LinkedHashMap<>(fields);
        form.put("_csrf", formToken);
        var body =
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Tries the sign-in page; the answer leads to the desk or says why not. */
    public HttpResponse<String> signIn(String username, String password, String code)
            throws IOException, InterruptedException {
        get("/login");
        return post("/login", Map.of("username", username, "password", password, "code", code));
    }

    /** Signs in, which must succeed. */
    public Visitor entered(String username, String password)
            throws IOException, InterruptedException {
        assertThat(signIn(username, password, "").statusCode()).isEqualTo(302);
        return this;
    }

    /** Where a redirect leads. */
    public static String target(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow())
                .toString()
                .replaceFirst("^http://[^/]+", "");
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        request.header(
                "Cookie",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        var token = FORM_TOKEN.matcher(answer.body());
        if (token.find()) {
            formToken = token.group(1);
        }
        return answer;
    }

    private void keep(String cookie) {
        int equals = cookie.indexOf('=');
        int end = cookie.indexOf(';');
        cookies.put(
                cookie.substring(0, equals),
                cookie.substring(equals + 1, end < 0 ? cookie.length() : end));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
