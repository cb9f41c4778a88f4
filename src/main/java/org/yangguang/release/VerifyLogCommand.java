package org.yangguang.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import tools.jackson.core.JacksonException;

/**
 * {@code verify-log [FILE|ADDRESS] [--head HEAD]… [--key KEY] [--entry N] [--save FILE]}: checks
 * the public log as anybody can, from a file or a running site, against ends of the log kept from
 * earlier. Ends with 0 when it is sound, 1 when it is not, 2 when there is nothing to check. {@link
 * #own} does the same with the log that this machine keeps.
 */
public final class VerifyLogCommand {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("messages.release", Locale.ROOT);

    /** The encoded length below which a key in a PEM file is one of Ed25519. */
    private static final int SHORT_KEY = 50;

    private final VerifyLogOptions options;
    private final PrintStream out;

    private VerifyLogCommand(VerifyLogOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Checks a file or a site. */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        var options = VerifyLogOptions.of(args).filter(one -> one.source().isPresent());
        if (options.isEmpty()) {
            return usage(err);
        }
        var source = options.get().source().get();
        return guarded(
                source, err, () -> new VerifyLogCommand(options.get(), out).elsewhere(source));
    }

    /** Checks the log in the own database. */
    public static int own(
            PublicLog log, VerifyLogOptions options, PrintStream out, PrintStream err) {
        return guarded("", err, () -> new VerifyLogCommand(options, out).check(new OwnLog(log)));
    }

    /** Says how the command is written. */
    public static int usage(PrintStream err) {
        err.println(WORDS.getString("release.verify.usage"));
        return 2;
    }

    @FunctionalInterface
    private interface Deed {
        int done() throws IOException, InterruptedException;
    }

    private static int guarded(String source, PrintStream err, Deed deed) {
        try {
            return deed.done();
        } catch (IOException | IllegalArgumentException | DateTimeException | JacksonException e) {
            err.println(words("release.verify.unreadable", source, String.valueOf(e.getMessage())));
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }

    private int elsewhere(String source) throws IOException, InterruptedException {
        if (source.startsWith("http://") || source.startsWith("https://")) {
            try (var site = new LogSite(source)) {
                return check(site);
            }
        }
        var file = LogFile.read(Path.of(source));
        if (file.isEmpty()) {
            throw new IllegalArgumentException(WORDS.getString("release.verify.no-entries"));
        }
        return check(file);
    }

    private int check(LogSource source) throws IOException, InterruptedException {
        var check = new LogCheck(source, keyring(source.keys()), kept());
        try (var saving = new LogSaving(options.save())) {
            return told(check.run(options.entry(), saving));
        }
    }

    /**
     * Keys that the log brings along prove who signed only to him who knows them from elsewhere.
     */
    private LogKeyring keyring(List<LogKey> published) throws IOException {
        if (options.key().isEmpty()) {
            published.forEach(key -> out.println(words("release.verify.own-key", key.id())));
            return new LogKeyring(published, Optional.empty());
        }
        var typed = options.key().get();
        if (typed.matches("[0-9a-f]{64}")) {
            return new LogKeyring(published, Optional.of(typed));
        }
        var text = Files.readString(Path.of(typed));
        var own =
                text.contains("-----BEGIN")
                        ? List.of(pem(text))
                        : LogFile.read(Path.of(typed)).keys();
        if (own.isEmpty()) {
            throw new IllegalArgumentException(words("release.verify.no-key", typed));
        }
        var known = new ArrayList<>(published);
        known.addAll(own);
        return new LogKeyring(known, Optional.of(own.getFirst().id()));
    }

    private static LogKey pem(String text) {
        var bare = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        var algorithm =
                Base64.getDecoder().decode(bare).length < SHORT_KEY
                        ? SignatureAlgorithm.ED25519
                        : SignatureAlgorithm.SM2;
        return new LogKey(algorithm, bare, Instant.EPOCH, Optional.empty());
    }

    private LogCheck.Kept kept() throws IOException {
        var ends = new ArrayList<KeptHead>();
        var signed = new ArrayList<TreeHead>();
        for (var typed : options.heads()) {
            if (typed.matches("[0-9]+:[0-9a-f]{64}")) {
                ends.add(KeptHead.parse(typed));
                continue;
            }
            var heads = LogFile.read(Path.of(typed)).heads();
            if (heads.isEmpty()) {
                throw new IllegalArgumentException(words("release.verify.no-head", typed));
            }
            for (var head : heads) {
                if (head.number() > 0) {
                    ends.add(head.chained());
                }
                head.signed().ifPresent(signed::add);
            }
        }
        return new LogCheck.Kept(ends, signed);
    }

    private int told(LogCheck.Found found) {
        found.entries().ifPresent(result -> result.faults().forEach(this::tell));
        found.faults().forEach(this::tell);
        found.entries()
                .ifPresentOrElse(result -> entriesTold(result, found), () -> proofsTold(found));
        return found.sound() ? 0 : 1;
    }

    private void entriesTold(LogVerification.Result result, LogCheck.Found found) {
        long first = result.head().number() - result.checked() + 1;
        if (first > 1 && result.root().isEmpty()) {
            out.println(words("release.verify.partial", Long.toString(first)));
        }
        out.println(
                words(
                        found.sound() ? "release.verify.sound" : "release.verify.broken",
                        Long.toString(result.checked()),
                        result.head().number() + ":" + result.head().hash(),
                        Long.toString(result.faultCount() + found.faults().size())));
        result.root()
                .map(root -> words("release.verify.root", result.checked() + ":" + root.hex()))
                .ifPresent(out::println);
    }

    private void proofsTold(LogCheck.Found found) {
        out.println(
                words(
                        found.sound() ? "release.verify.proofs-hold" : "release.verify.proofs-fail",
                        Long.toString(found.proofs()),
                        Integer.toString(found.faults().size())));
    }

    private void tell(LogVerification.Fault fault) {
        out.println(
                words(
                        "release.verify.fault." + fault.kind(),
                        Long.toString(fault.number()),
                        fault.expected()));
    }

    private static String words(String code, String... args) {
        return new MessageFormat(WORDS.getString(code)).format(args);
    }
}
