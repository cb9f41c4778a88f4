package org.yangguang.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.yangguang.shared.PersonalDataCipher;

/**
 * A content sealed part by part: {@code length, sealed(number, last?, bytes)} each. Parts that are
 * missing, doubled or in another order are refused.
 */
final class SealedParts {

    private static final int PART = 1 << 20;

    /** Number of the part and whether it is the last. */
    private static final int HEAD = Long.BYTES + 1;

    /** No part is longer: what says otherwise is no part of ours. */
    private static final int LONGEST = PART + 1024;

    private SealedParts() {}

    /** What is read from it is the sealed content. */
    static InputStream sealing(InputStream content, PersonalDataCipher cipher) {
        return new Parts(content) {

            private byte[] ahead = firstOf(content);

            @Override
            byte[] part(long number) throws IOException {
                byte[] now = ahead;
                ahead = content.readNBytes(PART);
                boolean last = ahead.length == 0;
                if (last) {
                    end();
                }
                var plain = ByteBuffer.allocate(HEAD + now.length);
                plain.putLong(number).put((byte) (last ? 1 : 0)).put(now);
                byte[] sealed = cipher.sealBytes(plain.array());
                return ByteBuffer.allocate(Integer.BYTES + sealed.length)
                        .putInt(sealed.length)
                        .put(sealed)
                        .array();
            }
        };
    }

    /** What is read from it is the content again. */
    static InputStream opening(InputStream sealed, PersonalDataCipher cipher) {
        return new Parts(sealed) {

            @Override
            byte[] part(long number) throws IOException {
                var plain = ByteBuffer.wrap(cipher.openBytes(next()));
                if (plain.getLong() != number) {
                    throw new IOException("part " + number + " of a sealed file is another one");
                }
                if (plain.get() == 1) {
                    end();
                    if (sealed.read() >= 0) {
                        throw new IOException("a sealed file goes on behind its last part");
                    }
                }
                byte[] content = new byte[plain.remaining()];
                plain.get(content);
                return content;
            }

            private byte[] next() throws IOException {
                byte[] head = sealed.readNBytes(Integer.BYTES);
                int length = head.length == Integer.BYTES ? ByteBuffer.wrap(head).getInt() : -1;
                byte[] part =
                        length < 0 || length > LONGEST ? new byte[0] : sealed.readNBytes(length);
                if (length < 0 || part.length != length) {
                    throw new EOFException("a sealed file ends before its last part");
                }
                return part;
            }
        };
    }

    private static byte[] firstOf(InputStream content) {
        try {
            return content.readNBytes(PART);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads part after part. */
    private abstract static class Parts extends InputStream {

        private final InputStream source;
        private byte[] part = new byte[0];
        private int at;
        private long number;
        private boolean ended;

        Parts(InputStream source) {
            this.source = source;
        }

        abstract byte[] part(long number) throws IOException;

        void end() {
            ended = true;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (at == part.length) {
                if (ended) {
                    return -1;
                }
                part = part(number++);
                at = 0;
            }
            int some = Math.min(length, part.length - at);
            System.arraycopy(part, at, to, offset, some);
            at += some;
            return some;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
