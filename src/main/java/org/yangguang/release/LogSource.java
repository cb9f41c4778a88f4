package org.yangguang.release;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where a log that is to be checked is read from: a site, a file, the own database. */
interface LogSource {

    /** The keys that it says it is signed with. */
    List<LogKey> keys() throws IOException, InterruptedException;

    /** The ends that it states, which its entries then have to reach. */
    List<LogJson.HeadJson> heads();

    /** False for a file that holds proofs alone. */
    boolean hasEntries();

    /** Hands over the entries in their order without holding them all. */
    void entries(Reader reader) throws IOException, InterruptedException;

    /** The proofs it has or is asked for: of one entry, or of those it brought. */
    List<Proved> inclusions(Optional<Long> entry) throws IOException, InterruptedException;

    /** The proofs that it continues what ended with these heads, or those it brought. */
    List<ConsistencyProof> consistencies(List<TreeHead> kept)
            throws IOException, InterruptedException;

    /** Takes entry after entry. */
    @FunctionalInterface
    interface Reader {
        void take(LogEntry entry) throws IOException;
    }

    /** The answer to the question for an entry's proof; one without a signed head has none. */
    record Proved(long entry, Optional<InclusionProof> proof) {}
}
