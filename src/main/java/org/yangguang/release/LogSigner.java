package org.yangguang.release;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.shared.PersonalDataCipher;

/**
 * Signs the end of the log. The key is made when it is first needed, and its secret half is kept
 * sealed with the key of this installation. Call it while the log is locked.
 */
@Component
class LogSigner {

    private final JdbcLogKeys keys;
    private final PersonalDataCipher cipher;
    private final ReleaseSettings settings;
    private final Clock clock;

    LogSigner(JdbcLogKeys keys, PersonalDataCipher cipher, ReleaseSettings settings, Clock clock) {
        this.keys = keys;
        this.cipher = cipher;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the newest key is of the kind that the settings ask for. */
    boolean isSettled() {
        return keys.newest()
                .filter(newest -> newest.key().algorithm() == settings.algorithm())
                .isPresent();
    }

    TreeHead sign(long size, Fingerprint root) {
        var secret = secret();
        var at = now();
        var text = TreeHead.text(size, root, at);
        return new TreeHead(size, root, at, secret.key().id(), signed(secret, text));
    }

    private JdbcLogKeys.Secret secret() {
        var newest = keys.newest();
        if (newest.isPresent() && newest.get().key().algorithm() == settings.algorithm()) {
            return newest.get();
        }
        var made = settings.algorithm().generate();
        var open = Base64.getEncoder().encodeToString(made.open());
        var bare = new LogKey(settings.algorithm(), open, now(), Optional.empty());
        var key =
                new LogKey(
                        bare.algorithm(),
                        open,
                        bare.madeAt(),
                        newest.map(before -> vouched(before, bare.id())));
        var secret = new JdbcLogKeys.Secret(key, cipher.sealBytes(made.secret()));
        keys.add(secret);
        return secret;
    }

    private LogKey.Voucher vouched(JdbcLogKeys.Secret before, String id) {
        return new LogKey.Voucher(before.key().id(), signed(before, LogKey.voucherText(id)));
    }

    private String signed(JdbcLogKeys.Secret secret, String text) {
        return Base64.getEncoder()
                .encodeToString(
                        secret.key()
                                .algorithm()
                                .sign(
                                        cipher.openBytes(secret.sealed()),
                                        text.getBytes(StandardCharsets.UTF_8)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
