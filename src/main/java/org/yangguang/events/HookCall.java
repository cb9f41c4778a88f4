package org.yangguang.events;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST to one address, of which the status alone is read. It is spoken here and not by the
 * JDK's client because that looks a name up by itself, after {@link Reach} has looked.
 */
final class HookCall {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})\\b.*");
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_LINES = 500;

    private final SSLSocketFactory tls;
    private final Duration timeout;

    HookCall(SSLSocketFactory tls, Duration timeout) {
        this.tls = tls;
        this.timeout = timeout;
    }

    /** Sends the body and says with which status it was answered; redirects are not followed. */
    int post(HookUrl url, InetAddress address, Map<String, String> headers, byte[] body)
            throws IOException {
        int millis = Math.toIntExact(timeout.toMillis());
        var late = new AtomicBoolean();
        try (var plain = new Socket()) {
            var watch = closedAfter(plain, late);
            try {
                plain.connect(new InetSocketAddress(address, url.port()), millis);
                plain.setSoTimeout(millis);
                return url.tls()
                        ? secure(url, plain, headers, body)
                        : say(url, plain, headers, body);
            } catch (IOException fault) {
                throw late.get() ? new SocketTimeoutException() : fault;
            } finally {
                watch.interrupt();
            }
        }
    }

    /** However slowly the other side speaks, the call as a whole ends in time. */
    private Thread closedAfter(Socket socket, AtomicBoolean late) {
        return Thread.ofVirtual()
                .name("hook-watch")
                .start(
                        () -> {
                            try {
                                Thread.sleep(timeout);
                                late.set(true);
                                socket.close();
                            } catch (InterruptedException | IOException over) {
                                // the call ended by itself
                            }
                        });
    }

    private int secure(HookUrl url, Socket plain, Map<String, String> headers, byte[] body)
            throws IOException {
        try (var secured = (SSLSocket) tls.createSocket(plain, url.host(), url.port(), true)) {
            var rules = secured.getSSLParameters();
            rules.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(rules);
            secured.startHandshake();
            return say(url, secured, headers, body);
        }
    }

    private static int say(HookUrl url, Socket socket, Map<String, String> headers, byte[] body)
            throws IOException {
        var head = new StringBuilder();
        head.append("POST ").append(url.path()).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(url.hostHeader()).append("\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n");
        head.append("Connection: close\r\n\r\n");
        var out = socket.getOutputStream();
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
        return status(socket.getInputStream());
    }

    /** The final status; what says that more is to come is passed over. */
    private static int status(InputStream in) throws IOException {
        int lines = 0;
        while (true) {
            var status = STATUS.matcher(line(in));
            if (!status.matches()) {
                throw new IOException("the answer is no HTTP");
            }
            int code = Integer.parseInt(status.group(1));
            if (code >= 200) {
                return code;
            }
            while (!line(in).isEmpty()) {
                if (++lines > MOST_LINES) {
                    throw new IOException("the answer has no end");
                }
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0 || line.length() > LONGEST_LINE) {
                throw new IOException("the answer breaks off");
            }
            line.append((char) one);
        }
        return line.toString().stripTrailing();
    }
}
