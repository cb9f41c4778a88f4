package org.yangguang.release;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A running site whose log is read over its API, as anybody reads it. */
final class LogSite implements LogSource, AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String api;
    private final LogJson.HeadJson head;

    LogSite(String address) throws IOException, InterruptedException {
        this.api = address.replaceAll("/+$", "") + "/api/v1/log";
        this.head = get("/head", LogJson.HeadJson.class);
    }

    @Override
    public List<LogKey> keys() throws IOException, InterruptedException {
        return get("/keys", LogJson.KeysJson.class).keys().stream()
                .map(LogJson.KeyJson::key)
                .toList();
    }

    @Override
    public List<LogJson.HeadJson> heads() {
        return List.of(head);
    }

    @Override
    public boolean hasEntries() {
        return true;
    }

    @Override
    public void entries(Reader reader) throws IOException, InterruptedException {
        for (long from = 1; from <= head.number(); from += PublicLog.MOST) {
            long to = Math.min(head.number(), from + PublicLog.MOST - 1);
            var page = get("/entries?from=" + from + "&to=" + to, LogJson.EntriesJson.class);
            for (var entry : page.entries()) {
                reader.take(entry.entry());
            }
        }
    }

    @Override
    public List<Proved> inclusions(Optional<Long> entry) throws IOException, InterruptedException {
        if (head.size() == 0) {
            return List.of();
        }
        long asked = entry.orElse((head.size() + 1) / 2);
        return List.of(
                new Proved(
                        asked, get("/proof?entry=" + asked, LogJson.InclusionJson.class).proof()));
    }

    @Override
    public List<ConsistencyProof> consistencies(List<TreeHead> kept)
            throws IOException, InterruptedException {
        var proofs = new ArrayList<ConsistencyProof>();
        for (var old : kept) {
            if (old.size() <= head.size()) {
                var path = "/consistency?from=" + old.size() + "&to=" + head.size();
                proofs.add(get(path, LogJson.ConsistencyJson.class).proof());
            }
        }
        return proofs;
    }

    private <T> T get(String path, Class<T> type) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(api + path))
                        .timeout(Duration.ofSeconds(60))
                        .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(api + path + ": " + response.statusCode());
        }
        return LogFile.JSON.readValue(response.body(), type);
    }

    @Override
    public void close() {
        client.close();
    }
}
