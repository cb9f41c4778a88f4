package org.yangguang.release;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** How the end of the public log is signed (签名算法). */
public enum SignatureAlgorithm {
    /** RFC 8032; every JDK has it. */
    ED25519("Ed25519") {
        @Override
        KeyPair newKeys() throws GeneralSecurityException {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        }

        @Override
        KeyFactory keys() throws GeneralSecurityException {
            return KeyFactory.getInstance("Ed25519");
        }

        @Override
        Signature signature() throws GeneralSecurityException {
            return Signature.getInstance("Ed25519");
        }
    },

    /** 国密 SM2 with SM3 (GB/T 32918, GB/T 32905). */
    SM2("SM3withSM2") {
        @Override
        KeyPair newKeys() throws GeneralSecurityException {
            var generator = KeyPairGenerator.getInstance("EC", Provided.BY);
            generator.initialize(new ECGenParameterSpec("sm2p256v1"));
            return generator.generateKeyPair();
        }

        @Override
        KeyFactory keys() throws GeneralSecurityException {
            return KeyFactory.getInstance("EC", Provided.BY);
        }

        @Override
        Signature signature() throws GeneralSecurityException {
            return Signature.getInstance("SM3withSM2", Provided.BY);
        }
    };

    private final String word;

    SignatureAlgorithm(String word) {
        this.word = word;
    }

    /** The name by which other programs know it. */
    public String word() {
        return word;
    }

    /** The algorithm that other programs know by this name. */
    static SignatureAlgorithm named(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown signature: " + word));
    }

    abstract KeyPair newKeys() throws GeneralSecurityException;

    abstract KeyFactory keys() throws GeneralSecurityException;

    abstract Signature signature() throws GeneralSecurityException;

    /** Makes a pair of keys. */
    Pair generate() {
        try {
            var pair = newKeys();
            return new Pair(pair.getPublic().getEncoded(), pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key for " + word, e);
        }
    }

    byte[] sign(byte[] privateKey, byte[] text) {
        try {
            var signature = signature();
            signature.initSign(keys().generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with " + word, e);
        }
    }

    /** Whether the signature fits; what is no key or no signature does not. */
    boolean verify(byte[] publicKey, byte[] text, byte[] signed) {
        try {
            var signature = signature();
            signature.initVerify(keys().generatePublic(new X509EncodedKeySpec(publicKey)));
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException notAKeyOrSignature) {
            return false;
        }
    }

    /** New keys: X.509 SubjectPublicKeyInfo and PKCS #8. */
    static final class Pair {

        private final byte[] open;
        private final byte[] secret;

        Pair(byte[] open, byte[] secret) {
            this.open = open;
            this.secret = secret;
        }

        byte[] open() {
            return open.clone();
        }

        byte[] secret() {
            return secret.clone();
        }
    }

    /** Loaded only where SM2 is used. */
    private static final class Provided {
        private static final Provider BY = new BouncyCastleProvider();
    }
}
