package org.yangguang.shared.print;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as a JPEG notes it (Exif, tag 0x0112); mirrored pictures are not known.
 */
final class ExifOrientation {

    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int ORIENTATION = 0x0112;

    private ExifOrientation() {}

    /** Quarter turns clockwise until the picture stands upright; none where nothing is noted. */
    static int quarterTurns(byte[] jpeg) {
        try {
            var bytes = ByteBuffer.wrap(jpeg).position(2);
            while (bytes.remaining() > 4) {
                int marker = bytes.getShort() & 0xFFFF;
                int length = bytes.getShort() & 0xFFFF;
                if (marker == START_OF_SCAN || length < 2) {
                    return 0;
                }
                if (marker == APP1
                        && bytes.remaining() > 14
                        && bytes.getInt(bytes.position()) == 0x45786966) {
                    return turns(bytes.slice(bytes.position() + 6, length - 8));
                }
                bytes.position(bytes.position() + length - 2);
            }
            return 0;
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException e) {
            return 0;
        }
    }

    private static int turns(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int n = 0; n < entries; n++) {
            int entry = directory + 2 + 12 * n;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return switch (tiff.getShort(entry + 8)) {
                    case 3 -> 2;
                    case 6 -> 1;
                    case 8 -> 3;
                    default -> 0;
                };
            }
        }
        return 0;
    }
}
