package org.yangguang.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code verify-log FILE|ADDRESS [--head NUMBER:HASH]}: checks the public log as anybody can, from
 * a file with the answer of {@code /api/v1/log/entries} or from a running site, and against an end
 * of the log kept from earlier. Ends with 0 when it is sound, 1 when it is not, 2 when there is
 * nothing to check. {@link #own} does the same with the log that this machine keeps.
 */
public final class VerifyLogCommand {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("messages.release", Locale.ROOT);
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final PrintStream out;

    private VerifyLogCommand(PrintStream out) {
        this.out = out;
    }

    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        if (args.length != 1 && !(args.length == 3 && args[1].equals("--head"))) {
            err.println(WORDS.getString("release.verify.usage"));
            return 2;
        }
        try {
            var kept =
                    args.length == 3
                            ? Optional.of(headOf(args[2]))
                            : Optional.<LogEntry.Head>empty();
            return new VerifyLogCommand(out).verify(args[0], kept);
        } catch (IOException
                | IllegalArgumentException
                | DateTimeParseException
                | JacksonException e) {
            err.println(
                    words("release.verify.unreadable", args[0], String.valueOf(e.getMessage())));
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }

    /** Checks the log in the own database, against a kept end {@code NUMBER:HASH} unless empty. */
    public static int own(PublicLog log, String kept, PrintStream out, PrintStream err) {
        try {
            var end = kept.isEmpty() ? Optional.<LogEntry.Head>empty() : Optional.of(headOf(kept));
            return new VerifyLogCommand(out).told(log.verify(end));
        } catch (IllegalArgumentException e) {
            err.println(words("release.verify.unreadable", kept, String.valueOf(e.getMessage())));
            return 2;
        }
    }

    private int verify(String source, Optional<LogEntry.Head> kept)
            throws IOException, InterruptedException {
        return told(
                source.startsWith("http://") || source.startsWith("https://")
                        ? site(source.replaceAll("/+$", ""), kept)
                        : file(Path.of(source), kept));
    }

    private int told(LogVerification.Result result) {
        for (var fault : result.faults()) {
            out.println(
                    words(
                            "release.verify.fault." + fault.kind(),
                            Long.toString(fault.number()),
                            fault.expected()));
        }
        out.println(
                words(
                        result.sound() ? "release.verify.sound" : "release.verify.broken",
                        Long.toString(result.checked()),
                        result.head().number() + ":" + result.head().hash(),
                        Long.toString(result.faultCount())));
        return result.sound() ? 0 : 1;
    }

    private LogVerification.Result file(Path file, Optional<LogEntry.Head> kept)
            throws IOException {
        var root = JSON.readTree(Files.readString(file));
        var entries = entriesIn(root.isArray() ? root : root.path("entries"));
        if (entries.isEmpty()) {
            throw new IllegalArgumentException(WORDS.getString("release.verify.no-entries"));
        }
        var verification = startBefore(entries.getFirst());
        entries.forEach(verification::take);
        kept.filter(head -> head.number() == entries.getLast().number())
                .ifPresent(verification::expectHead);
        if (kept.isPresent() && kept.get().number() != entries.getLast().number()) {
            expectWithin(entries, kept.get(), verification);
        }
        return verification.result();
    }

    private static void expectWithin(
            List<LogEntry> entries, LogEntry.Head kept, LogVerification verification) {
        if (entries.stream().noneMatch(entry -> entry.head().equals(kept))) {
            verification.expectHead(kept);
        }
    }

    private LogVerification startBefore(LogEntry first) {
        if (first.number() == 1) {
            return LogVerification.fromTheStart();
        }
        out.println(words("release.verify.partial", Long.toString(first.number())));
        return LogVerification.after(new LogEntry.Head(first.number() - 1, first.previousHash()));
    }

    private LogVerification.Result site(String address, Optional<LogEntry.Head> kept)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            var head = get(client, address + "/api/v1/log/head");
            long last = head.path("number").asLong();
            var verification = LogVerification.fromTheStart();
            boolean keptSeen = false;
            for (long from = 1; from <= last; from += PublicLog.MOST) {
                long to = Math.min(last, from + PublicLog.MOST - 1);
                var page = get(client, address + "/api/v1/log/entries?from=" + from + "&to=" + to);
                for (var entry : entriesIn(page.path("entries"))) {
                    verification.take(entry);
                    keptSeen |= kept.filter(entry.head()::equals).isPresent();
                }
            }
            verification.expectHead(
                    new LogEntry.Head(last, new Fingerprint(head.path("hash").asString())));
            if (kept.isPresent() && !keptSeen) {
                verification.expectHead(kept.get());
            }
            return verification.result();
        }
    }

    private static JsonNode get(HttpClient client, String address)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(60)).build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(address + ": " + response.statusCode());
        }
        return JSON.readTree(response.body());
    }

    private static List<LogEntry> entriesIn(JsonNode array) {
        return List.of(JSON.treeToValue(array, LogEntryJson[].class)).stream()
                .map(LogEntryJson::entry)
                .toList();
    }

    private static LogEntry.Head headOf(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(text);
        }
        return new LogEntry.Head(
                Long.parseLong(text.substring(0, colon)),
                new Fingerprint(text.substring(colon + 1)));
    }

    private static String words(String code, String... args) {
        return new MessageFormat(WORDS.getString(code)).format(args);
    }
}
