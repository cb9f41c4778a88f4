package org.yangguang.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The log that this machine keeps. */
final class OwnLog implements LogSource {

    private final PublicLog log;
    private final LogJson.HeadJson head;

    OwnLog(PublicLog log) {
        this.log = log;
        // The signed head first: publications go on meanwhile.
        var signed = log.signedHead();
        this.head = LogJson.HeadJson.of(log.head(), signed, log.keys());
    }

    @Override
    public List<LogKey> keys() {
        return log.keys();
    }

    @Override
    public List<LogJson.HeadJson> heads() {
        return List.of(head);
    }

    @Override
    public boolean hasEntries() {
        return true;
    }

    @Override
    public void entries(Reader reader) throws IOException {
        try {
            log.each(
                    entry -> {
                        try {
                            reader.take(entry);
                        } catch (IOException fault) {
                            throw new UncheckedIOException(fault);
                        }
                    });
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        }
    }

    @Override
    public List<Proved> inclusions(Optional<Long> entry) {
        return entry
                .or(() -> Optional.of((head.size() + 1) / 2))
                .filter(asked -> asked > 0)
                .map(asked -> new Proved(asked, log.inclusion(asked)))
                .stream()
                .toList();
    }

    @Override
    public List<ConsistencyProof> consistencies(List<TreeHead> kept) {
        return kept.stream()
                .flatMap(old -> log.consistency(old.size(), head.size()).stream())
                .toList();
    }
}
