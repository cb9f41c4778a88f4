package org.yangguang.killed;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody at the desk of a real program: opens a page, fills in a form of it, sends it. */
final class Person implements AutoCloseable {

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    private Person(String address) {
        this.address = address;
    }

    static Person reader(RealProgram program) {
        return new Person(program.address());
    }

    static Person signedIn(RealProgram program, String name) throws Exception {
        var person = new Person(program.address());
        person.sends(
                "/login", "/login", Map.of("username", name, "password", "Yangguang-demo-2021"));
        return person;
    }

    HttpResponse<String> opens(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Takes a file home. */
    byte[] takes(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /**
     * Fills in the form of a page and sends it.
     *
     * @param action how the address of the form ends
     */
    HttpResponse<String> sends(String path, String action, Map<String, String> typed)
            throws IOException, InterruptedException {
        var page = Jsoup.parse(opens(path).body());
        var form = page.expectFirst("form[method=post][action$=" + action + "]");
        var fields = new HashMap<String, String>();
        form.select("input[name], textarea[name]")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        form.select("select[name]")
                .forEach(
                        select ->
                                fields.put(
                                        select.attr("name"),
                                        select.select("option[selected]").val()));
        fields.putAll(typed);
        var body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(address + form.attr("action")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
