package org.yangguang.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalContentTests {

    @Test
    void sortsFieldsAndLeavesEmptyOnesOut() {
        var content =
                new CanonicalContent()
                        .with("title", "关于\"稳就业\"的通知")
                        .with("abstract", "")
                        .with("attachments", List.of("b", "a"))
                        .with("body", "一\n二\\\u0001");
        assertThat(content.text())
                .isEqualTo(
                        "{\"attachments\":[\"b\",\"a\"],\"body\":\"一\\n二\\\\\\u0001\","
                                + "\"title\":\"关于\\\"稳就业\\\"的通知\"}");
    }

    @Test
    void isTheSameWhateverTheOrderOfWriting() {
        var one = new CanonicalContent().with("a", "1").with("b", "2");
        var other = new CanonicalContent().with("b", "2").with("a", "1");
        assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
    }

    @Test
    void fingerprintIsPlainSha256() {
        assertThat(Fingerprint.ofText("abc").hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    /** The empty leaf of RFC 6962 hashes to this. */
    @Test
    void leafIsHashedAsInCertificateTransparency() {
        assertThat(Fingerprint.ofLeaf("").hex())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }
}
