package org.yangguang.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yangguang.release.LogVerification.FaultKind;

class LogKeyTests {

    private static final List<LogEntry> ENTRIES = LogVerificationTests.chain(5);

    @ParameterizedTest
    @EnumSource
    void aHeadIsGoodAsSignedAndNotOtherwise(SignatureAlgorithm algorithm) {
        var log = SignedLog.with(algorithm);
        var head = log.sign(ENTRIES);
        assertThat(log.ring().fault(head)).isEmpty();
        var grown = new TreeHead(6, head.root(), head.at(), head.key(), head.signature());
        assertThat(log.ring().fault(grown)).contains(FaultKind.SIGNATURE);
        var later =
                new TreeHead(
                        head.size(),
                        head.root(),
                        head.at().plusMillis(1),
                        head.key(),
                        head.signature());
        assertThat(log.ring().fault(later)).contains(FaultKind.SIGNATURE);
        var unsigned = new TreeHead(head.size(), head.root(), head.at(), head.key(), "无");
        assertThat(log.ring().fault(unsigned)).contains(FaultKind.SIGNATURE);
    }

    @ParameterizedTest
    @EnumSource
    void aKeyIsTheSameAfterItWasWrittenDown(SignatureAlgorithm algorithm) {
        var log = SignedLog.with(algorithm).followedBy(algorithm);
        var read = LogJson.KeyJson.of(log.key()).key();
        assertThat(read).isEqualTo(log.key());
        assertThat(read.signed(log.sign(ENTRIES))).isTrue();
    }

    @Test
    void aKeyThatTheTrustedOneVouchesForIsTrustedToo() {
        var first = SignedLog.with(SignatureAlgorithm.ED25519);
        var second = first.followedBy(SignatureAlgorithm.SM2);
        var third = second.followedBy(SignatureAlgorithm.ED25519);
        var stranger = SignedLog.with(SignatureAlgorithm.ED25519);
        var all = List.of(third.key(), first.key(), second.key(), stranger.key());
        var ring = new LogKeyring(all, Optional.of(first.key().id()));
        assertThat(ring.fault(first.sign(ENTRIES))).isEmpty();
        assertThat(ring.fault(third.sign(ENTRIES))).isEmpty();
        assertThat(ring.fault(stranger.sign(ENTRIES))).contains(FaultKind.KEY);
        var unknown = new LogKeyring(List.of(second.key()), Optional.of(first.key().id()));
        assertThat(unknown.fault(second.sign(ENTRIES))).contains(FaultKind.KEY);
    }

    /** RFC 8032 section 7.1, test 2. */
    @Test
    void verifiesTheKnownSignatureOfTheStandard() {
        var key =
                HexFormat.of()
                        .parseHex(
                                "302a300506032b6570032100"
                                        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        var signature =
                HexFormat.of()
                        .parseHex(
                                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertThat(SignatureAlgorithm.ED25519.verify(key, new byte[] {0x72}, signature)).isTrue();
        assertThat(SignatureAlgorithm.ED25519.verify(key, new byte[] {0x73}, signature)).isFalse();
    }

    @Test
    void whatIsNoKeyVerifiesNothing() {
        var text = "text".getBytes(StandardCharsets.UTF_8);
        for (var algorithm : SignatureAlgorithm.values()) {
            assertThat(algorithm.verify(text, text, text)).isFalse();
        }
    }

    @Test
    void aKeyIsAlsoWrittenAsOtherProgramsReadIt() {
        var key = SignedLog.with(SignatureAlgorithm.SM2).key();
        var pem = key.pem();
        assertThat(pem)
                .startsWith("-----BEGIN PUBLIC KEY-----\n")
                .endsWith("-----END PUBLIC KEY-----\n");
        assertThat(Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "")))
                .isEqualTo(Base64.getDecoder().decode(key.publicKey()));
    }
}
