package org.yangguang.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file with parts of a log, as the API answers them or as {@link LogSaving} writes them: JSON
 * values one after the other, each of which shows by its fields what it is.
 */
final class LogFile implements LogSource {

    static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final int SHOWN = 60;

    private final Path path;
    private final List<LogKey> keys = new ArrayList<>();
    private final List<LogJson.HeadJson> heads = new ArrayList<>();
    private final List<Proved> inclusions = new ArrayList<>();
    private final List<ConsistencyProof> consistencies = new ArrayList<>();
    private boolean hasEntries;

    private LogFile(Path path) {
        this.path = path;
    }

    /** Reads all but the entries. */
    static LogFile read(Path path) throws IOException {
        var file = new LogFile(path);
        file.each(file::sort, _ -> file.hasEntries = true);
        return file;
    }

    boolean isEmpty() {
        return !hasEntries && heads.isEmpty() && inclusions.isEmpty() && consistencies.isEmpty();
    }

    @Override
    public List<LogKey> keys() {
        return List.copyOf(keys);
    }

    @Override
    public List<LogJson.HeadJson> heads() {
        return List.copyOf(heads);
    }

    @Override
    public boolean hasEntries() {
        return hasEntries;
    }

    @Override
    public void entries(Reader reader) throws IOException {
        each(_ -> {}, reader);
    }

    @Override
    public List<Proved> inclusions(Optional<Long> entry) {
        return List.copyOf(inclusions);
    }

    @Override
    public List<ConsistencyProof> consistencies(List<TreeHead> kept) {
        return List.copyOf(consistencies);
    }

    /** Takes what is no entry. */
    @FunctionalInterface
    private interface Other {
        void take(JsonNode value);
    }

    private void each(Other other, Reader entries) throws IOException {
        try (var in = Files.newInputStream(path);
                var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(in)) {
            while (values.hasNextValue()) {
                split(values.nextValue(), other, entries);
            }
        }
    }

    private static void split(JsonNode value, Other other, Reader entries) throws IOException {
        if (value.isArray()) {
            for (var one : value) {
                split(one, other, entries);
            }
        } else if (value.has("entries")) {
            // A page of the API: the head that comes with it may lie far beyond its entries.
            split(value.path("entries"), other, entries);
        } else if (value.has("keys")) {
            split(value.path("keys"), other, entries);
        } else if (value.has("entryHash")) {
            entries.take(JSON.treeToValue(value, LogEntryJson.class).entry());
        } else {
            other.take(value);
        }
    }

    private void sort(JsonNode value) {
        if (value.has("path") && value.has("entry")) {
            var one = JSON.treeToValue(value, LogJson.InclusionJson.class);
            inclusions.add(new Proved(one.entry().number(), one.proof()));
        } else if (value.has("path") && value.has("fromRoot")) {
            consistencies.add(JSON.treeToValue(value, LogJson.ConsistencyJson.class).proof());
        } else if (value.has("publicKey")) {
            keys.add(JSON.treeToValue(value, LogJson.KeyJson.class).key());
        } else if (value.has("hash") && value.has("number")) {
            heads.add(JSON.treeToValue(value, LogJson.HeadJson.class));
        } else {
            var text = value.toString();
            throw new IllegalArgumentException(text.substring(0, Math.min(SHOWN, text.length())));
        }
    }
}
