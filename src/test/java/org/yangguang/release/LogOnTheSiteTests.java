package org.yangguang.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.YangguangTest;

/** The signed log as a reader of the site and a program get it. */
@YangguangTest
class LogOnTheSiteTests {

    @TempDir Path folder;
    @LocalServerPort int port;
    @Autowired ReleaseGate gate;
    @Autowired PublicLog log;
    @Autowired TransactionTemplate transactions;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private long number;

    @BeforeEach
    void somethingIsPublished() {
        number = publish(5).getLast().number();
    }

    @Test
    void eachPublicationIsSignedAtOnce() {
        assertThat(log.signedHead().orElseThrow().size()).isEqualTo(log.head().number());
        publish(1);
        var head = log.signedHead().orElseThrow();
        assertThat(head.size()).isEqualTo(number + 1);
        assertThat(log.keys().getLast().signed(head)).isTrue();
        var gone =
                transactions.execute(
                        _ ->
                                gate.withdraw(
                                        log.entry(number).orElseThrow().subject(),
                                        "标题",
                                        "内容有误",
                                        "某人"));
        assertThat(log.signedHead().orElseThrow().size()).isEqualTo(gone.number());
    }

    /** What is rolled back leaves neither entry nor head. */
    @Test
    void nothingIsSignedThatDidNotHappen() {
        transactions.executeWithoutResult(
                undone -> {
                    gate.publishAll(List.of(candidate("标题")));
                    undone.setRollbackOnly();
                });
        assertThat(log.head().number()).isEqualTo(number);
        assertThat(log.signedHead().orElseThrow().size()).isEqualTo(number);
    }

    @Test
    void anEntryShowsItsWayToTheSignedRoot() throws Exception {
        var page = get("/log/" + number).body();
        assertThat(page)
                .contains("收录证明", "算到最后与签名的树根一致", log.signedHead().orElseThrow().root().hex());
        assertThat(get("/log").body())
                .contains("签名的日志末端", number + ":" + log.signedHead().orElseThrow().root());
        assertThat(get("/log/check").body())
                .contains(
                        "怎样自己核验公开日志",
                        log.keys().getLast().id(),
                        "openssl pkeyutl",
                        "http://localhost:" + port);
        assertThat(get("/log/" + (number + 1_000)).statusCode()).isEqualTo(404);
    }

    @Test
    void otherProgramsGetKeyTextAndSignature() throws Exception {
        var head = log.signedHead().orElseThrow();
        assertThat(get("/log/key.pem").body()).isEqualTo(log.keys().getLast().pem());
        assertThat(get("/log/heads/" + head.size() + ".txt").body()).isEqualTo(head.text());
        assertThat(get("/log/heads/" + head.size() + ".sig").headers().firstValue("Content-Length"))
                .contains("64");
        assertThat(get("/log/heads/" + (head.size() + 1) + ".txt").statusCode()).isEqualTo(404);
    }

    @Test
    void theApiAnswersWithProofsThatHold() throws Exception {
        var proof = read("/api/v1/log/proof?entry=" + number, LogJson.InclusionJson.class);
        assertThat(proof.proof().orElseThrow().holds()).isTrue();
        assertThat(proof.head().text()).isEqualTo(log.signedHead().orElseThrow().text());
        var continued =
                read("/api/v1/log/consistency?from=1", LogJson.ConsistencyJson.class).proof();
        assertThat(continued.holds()).isTrue();
        assertThat(continued.to()).isEqualTo(number);
        assertThat(get("/api/v1/log/proof?entry=" + (number + 1)).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/log/proof?entry=0").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/log/consistency?from=0").statusCode()).isEqualTo(422);
        assertThat(get("/api/v1/log/consistency?from=2&to=1").body())
                .contains("release.no-consistency");
    }

    /** The whole way of a doubting reader: keep a head, come back later, save, check offline. */
    @Test
    void theCommandChecksTheSiteAndWhatItSaved() throws Exception {
        var kept = Files.writeString(folder.resolve("head.json"), get("/api/v1/log/head").body());
        var key = Files.writeString(folder.resolve("key.pem"), get("/log/key.pem").body());
        publish(3);
        var saved = folder.resolve("log.jsonl");
        var site = "http://localhost:" + port + "/";
        assertThat(verify(site, "--head", kept, "--key", key, "--entry", number, "--save", saved))
                .as(text())
                .isZero();
        assertThat(text()).contains("公开日志完好：核对 " + (number + 3) + " 条");
        assertThat(verify(saved, "--head", kept, "--key", key)).as(text()).isZero();

        var lines = Files.readAllLines(saved);
        Files.write(saved, lines.subList(0, lines.size() - 1));
        assertThat(verify(saved, "--head", kept)).isOne();
        Files.write(
                saved,
                lines.stream().map(line -> line.replace("日志里的标题 " + number, "改过的标题")).toList());
        assertThat(verify(saved)).isOne();
    }

    private int verify(Object... args) {
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        var words = List.of(args).stream().map(Object::toString).toArray(String[]::new);
        return VerifyLogCommand.run(words, InputStream.nullInputStream(), stream, stream);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private List<LogEntry> publish(int count) {
        return transactions.execute(
                _ -> {
                    long next = log.head().number() + 1;
                    return gate.publishAll(
                            IntStream.range(0, count)
                                    .mapToObj(i -> candidate("日志里的标题 " + (next + i)))
                                    .toList());
                });
    }

    private static ReleaseCandidate candidate(String title) {
        var content = Fingerprint.ofText(title);
        return new ReleaseCandidate(
                new ReleaseSubject("item", UUID.randomUUID().toString()),
                "113709000043412754",
                title,
                "/items/none",
                content,
                new ReviewProof.LedgerImport("某人", Instant.now(), content));
    }

    private <T> T read(String path, Class<T> type) throws Exception {
        return LogFile.JSON.readValue(get(path).body(), type);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
