package org.yangguang.screening.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a zip package, opened one at a time and within the budget. */
final class ZipParts implements AutoCloseable {

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final Budget budget;

    private ZipParts(ZipFile zip, Budget budget) throws IOException {
        this.zip = zip;
        this.budget = budget;
        for (var all = zip.getEntries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            budget.entry();
            if (!entry.isDirectory()) {
                entries.put(entry.getName().replace('\\', '/').replaceFirst("^/", ""), entry);
            }
        }
    }

    static ZipParts of(byte[] content, Budget budget) throws IOException {
        SeekableByteChannel channel = new SeekableInMemoryByteChannel(content);
        try {
            return new ZipParts(
                    ZipFile.builder()
                            .setSeekableByteChannel(channel)
                            .setCharset(StandardCharsets.UTF_8)
                            .get(),
                    budget);
        } catch (Budget.TooMuch e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("broken");
        }
    }

    Set<String> names() {
        return entries.keySet();
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** A part's bytes; empty when there is no such part. */
    Optional<byte[]> find(String name) throws IOException {
        var entry = entries.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Unreadable("encrypted");
        }
        try (var in = zip.getInputStream(entry)) {
            if (in == null) {
                throw new Unreadable("broken");
            }
            return Optional.of(budget.inflate(in, entry.getCompressedSize()));
        } catch (Budget.TooMuch | Unreadable e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("broken");
        }
    }

    byte[] require(String name) throws IOException {
        return find(name).orElseThrow(() -> new Unreadable("broken"));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** True when the content begins as a zip does. */
    static boolean isZip(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
    }

    static ByteArrayInputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
