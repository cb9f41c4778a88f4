package org.yangguang.requests.mailbox;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yangguang.requests.domain.ReadMail.File;

/** Takes the files out of what Outlook wraps them into (winmail.dat, TNEF). */
final class Tnef {

    private static final int SIGNATURE = 0x223E9F78;
    private static final int NEW_FILE = 0x00069002;
    private static final int TITLE = 0x00018010;
    private static final int DATA = 0x0006800F;
    private static final int MOST_FILES = 50;

    private Tnef() {}

    static boolean isOne(String type, String name) {
        return type.equals("application/ms-tnef")
                || type.equals("application/vnd.ms-tnef")
                || name.toLowerCase(Locale.ROOT).equals("winmail.dat");
    }

    /** The files in it; empty when there are none or it is broken. */
    static List<File> read(byte[] content) {
        var in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        var files = new ArrayList<File>();
        var title = "";
        try {
            if (in.getInt() != SIGNATURE) {
                return List.of();
            }
            in.getShort();
            while (in.remaining() > 9 && files.size() < MOST_FILES) {
                in.get();
                int attribute = in.getInt();
                byte[] data = new byte[length(in)];
                in.get(data);
                in.getShort();
                switch (attribute) {
                    case NEW_FILE -> title = "";
                    case TITLE -> title = title(data);
                    case DATA -> {
                        var name = title.isEmpty() ? "附件" + (files.size() + 1) + ".bin" : title;
                        files.add(new File(name, data));
                    }
                    default -> {}
                }
            }
        } catch (BufferUnderflowException cutOff) {
            // what came before is whole
        }
        return files;
    }

    private static int length(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        return length;
    }

    private static String title(byte[] data) {
        return MailLetters.read(data, "")
                .text()
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .replaceAll(".*[/\\\\]", "")
                .strip();
    }
}
