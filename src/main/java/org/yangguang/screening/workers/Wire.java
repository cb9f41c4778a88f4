package org.yangguang.screening.workers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yangguang.screening.Part;
import org.yangguang.screening.Place;
import org.yangguang.screening.Rule;
import org.yangguang.screening.Severity;
import org.yangguang.screening.domain.Circumstances;
import org.yangguang.screening.domain.Hit;
import org.yangguang.screening.domain.words.Topic;
import org.yangguang.screening.domain.words.Word;

/** What program and worker say to one another over the worker's standard input and output. */
final class Wire {

    static final int LISTS = 1;
    static final int SCREEN = 2;
    static final int CLEAN = 3;
    static final int DONE = 10;
    static final int REFUSED = 11;

    private static final int LONGEST = 400 << 20;

    private Wire() {}

    static void writeWords(DataOutputStream out, List<Word> words) throws IOException {
        out.writeByte(LISTS);
        out.writeInt(words.size());
        for (var word : words) {
            writeText(out, word.topic().name());
            writeText(out, word.text());
            writeText(out, word.other());
        }
        out.flush();
    }

    static List<Word> readWords(DataInputStream in) throws IOException {
        int count = in.readInt();
        var words = new ArrayList<Word>();
        for (int i = 0; i < count; i++) {
            words.add(new Word(Topic.valueOf(readText(in)), readText(in), readText(in)));
        }
        return words;
    }

    static void writeCircumstances(DataOutputStream out, Circumstances circumstances)
            throws IOException {
        out.writeLong(circumstances.today().toEpochDay());
        out.writeBoolean(circumstances.newMedia());
        out.writeBoolean(circumstances.statutoryTable());
        out.writeInt(circumstances.attachments());
    }

    static Circumstances readCircumstances(DataInputStream in) throws IOException {
        return new Circumstances(
                LocalDate.ofEpochDay(in.readLong()),
                in.readBoolean(),
                in.readBoolean(),
                in.readInt());
    }

    static void writeHits(DataOutputStream out, List<Hit> hits) throws IOException {
        out.writeInt(hits.size());
        for (var hit : hits) {
            writeText(out, hit.rule().name());
            writeText(out, hit.severity().name());
            writeText(out, hit.place().file());
            writeText(out, hit.place().part().name());
            writeText(out, hit.place().at());
            out.writeInt(hit.start());
            out.writeInt(hit.end());
            writeText(out, hit.found());
            writeText(out, hit.excerpt());
            writeText(out, hit.detail());
            out.writeInt(hit.count());
        }
    }

    static List<Hit> readHits(DataInputStream in) throws IOException {
        int count = in.readInt();
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < count; i++) {
            var rule = Rule.valueOf(readText(in));
            var severity = Severity.valueOf(readText(in));
            var file = readText(in);
            var part = Part.valueOf(readText(in));
            var place = new Place(file, part, readText(in));
            hits.add(
                    new Hit(
                            rule,
                            severity,
                            place,
                            in.readInt(),
                            in.readInt(),
                            readText(in),
                            readText(in),
                            readText(in),
                            in.readInt()));
        }
        return hits;
    }

    static void writeText(DataOutputStream out, String text) throws IOException {
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static String readText(DataInputStream in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Passes a content on; one that is not as long as it was said to be is a fault. */
    static void writeContent(DataOutputStream out, long size, InputStream content)
            throws IOException {
        out.writeInt(Math.toIntExact(size));
        byte[] buffer = new byte[1 << 16];
        long left = size;
        for (int n = content.read(buffer); n >= 0 && left >= n; n = content.read(buffer)) {
            out.write(buffer, 0, n);
            left -= n;
        }
        if (left != 0) {
            throw new IOException("the content of a file is not as long as it was");
        }
    }

    static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a length of " + length + " cannot be");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new java.io.EOFException();
        }
        return bytes;
    }
}
