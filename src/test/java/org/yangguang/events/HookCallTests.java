package org.yangguang.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One call over the wire, to servers that keep to the rules and others. */
class HookCallTests {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir Path folder;

    @Test
    void trustsOnlyACertificateForTheNameThatWasEntered() throws Exception {
        var keys = certificate("hooks.example.com");
        var server = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        try {
            int port = server.getAddress().getPort();
            var trusting = call(context(keys).getSocketFactory(), Duration.ofSeconds(5));
            assertThat(post(trusting, "https://hooks.example.com:" + port + "/")).isEqualTo(204);
            assertThatThrownBy(() -> post(trusting, "https://other.example.com:" + port + "/"))
                    .isInstanceOf(SSLException.class);
            var usual =
                    call((SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofSeconds(5));
            assertThatThrownBy(() -> post(usual, "https://hooks.example.com:" + port + "/"))
                    .isInstanceOf(SSLException.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void passesOverWhatSaysThatMoreIsToCome() throws Exception {
        assertThat(
                        answered(
                                "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"))
                .isEqualTo(200);
    }

    @Test
    void takesNonsenseForNoAnswer() {
        for (var nonsense :
                List.of(
                        "",
                        "SSH-2.0-OpenSSH\r\n",
                        "HTTP/1.1\r\n\r\n",
                        "x".repeat(100_000),
                        "HTTP/1.1 100 Continue\r\n" + "a: b\r\n".repeat(1_000))) {
            assertThatThrownBy(() -> answered(nonsense)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void endsInTimeHoweverSlowlyTheOtherSideSpeaks() throws Exception {
        try (var server = new ServerSocket(0, 1, HERE);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var speaking =
                    threads.submit(
                            () -> {
                                try (var line = server.accept()) {
                                    for (int i = 0; i < 200; i++) {
                                        line.getOutputStream().write('H');
                                        Thread.sleep(50);
                                    }
                                } catch (IOException gone) {
                                    return true;
                                }
                                return false;
                            });
            var call =
                    call((SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofMillis(500));
            long begun = System.nanoTime();
            assertThatThrownBy(() -> post(call, "http://localhost:" + server.getLocalPort() + "/"))
                    .isInstanceOf(SocketTimeoutException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(3));
            assertThat(speaking.get()).isTrue();
        }
    }

    /** What a server that says just that is taken to have answered. */
    private static int answered(String said) throws Exception {
        try (var server = new ServerSocket(0, 1, HERE);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var speaking =
                    threads.submit(
                            () -> {
                                try (var line = server.accept()) {
                                    line.getOutputStream()
                                            .write(said.getBytes(StandardCharsets.ISO_8859_1));
                                    line.shutdownOutput();
                                    line.getInputStream().readAllBytes();
                                }
                                return true;
                            });
            var call =
                    call((SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofSeconds(5));
            try {
                return post(call, "http://localhost:" + server.getLocalPort() + "/");
            } finally {
                speaking.cancel(true);
            }
        }
    }

    private static HookCall call(SSLSocketFactory tls, Duration timeout) {
        return new HookCall(tls, timeout);
    }

    private static int post(HookCall call, String url) throws IOException {
        return call.post(HookUrl.read(url).orElseThrow(), HERE, Map.of("X", "y"), BODY);
    }

    private KeyStore certificate(String name) throws Exception {
        var file = folder.resolve("keys.p12");
        var made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                new String(PASSWORD),
                                "-storetype",
                                "PKCS12",
                                "-keyalg",
                                "EC",
                                "-alias",
                                "hook",
                                "-dname",
                                "CN=" + name,
                                "-ext",
                                "san=dns:" + name)
                        .inheritIO()
                        .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static SSLContext context(KeyStore keys) throws Exception {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("hook", keys.getCertificate("hook"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
