package org.yangguang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yangguang.audit.AuditVerdict.Broken;
import org.yangguang.audit.AuditVerdict.Fault;

/** Whoever changes, drops, inserts or moves a line is found out, and where. */
class AuditVerificationTests {

    private final List<AuditEntry> trail = trailOf(10);

    @Test
    void findsNothingInATrailAsWritten() {
        var verdict = AuditVerification.verify(trail.iterator());
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.lines()).isEqualTo(10);
        assertThat(verdict.head()).isEqualTo(trail.getLast().hash());
    }

    @Test
    void findsAChangedLine() {
        trail.set(4, withActor(trail.get(4), "somebody else"));
        assertBroken(5, Fault.CHANGED);
    }

    @Test
    void findsAChangedLineWhoseHashWasMadeAnew() {
        trail.set(4, hashed(withActor(trail.get(4), "somebody else")));
        assertBroken(6, Fault.LOOSE);
    }

    @Test
    void findsADroppedLine() {
        trail.remove(4);
        assertBroken(6, Fault.GAP);
    }

    @Test
    void findsLinesThatChangedPlaces() {
        Collections.swap(trail, 3, 4);
        assertBroken(5, Fault.GAP);
    }

    @Test
    void tellsATrailCutOffAtItsEndByItsHead() {
        String noted = trail.getLast().hash();
        trail.removeLast();
        var verdict = AuditVerification.verify(trail.iterator());
        assertThat(verdict.head()).isNotEqualTo(noted);
        assertThat(verdict.lines()).isEqualTo(9);
    }

    @Test
    void writesTheSameFactsTheSameWay() {
        var facts = new TreeMap<>(Map.of("b", "二\"\n", "a", "一"));
        assertThat(AuditChain.facts(facts)).isEqualTo("{\"a\":\"一\",\"b\":\"二\\\"\\u000a\"}");
    }

    private void assertBroken(long number, Fault fault) {
        assertThat(AuditVerification.verify(trail.iterator()).firstBroken())
                .contains(new Broken(number, fault));
    }

    private static List<AuditEntry> trailOf(int length) {
        var lines = new ArrayList<AuditEntry>();
        String previous = AuditChain.START;
        for (int n = 1; n <= length; n++) {
            var line =
                    hashed(
                            new AuditEntry(
                                    n,
                                    Instant.parse("2026-01-01T00:00:00Z").plusSeconds(n),
                                    "officer",
                                    "",
                                    "test.done",
                                    "test:" + n,
                                    new TreeMap<>(Map.of("n", "" + n)),
                                    previous,
                                    ""));
            lines.add(line);
            previous = line.hash();
        }
        return lines;
    }

    private static AuditEntry withActor(AuditEntry line, String actor) {
        return new AuditEntry(
                line.number(),
                line.at(),
                actor,
                line.address(),
                line.action(),
                line.subject(),
                line.facts(),
                line.previousHash(),
                line.hash());
    }

    private static AuditEntry hashed(AuditEntry line) {
        return new AuditEntry(
                line.number(),
                line.at(),
                line.actor(),
                line.address(),
                line.action(),
                line.subject(),
                line.facts(),
                line.previousHash(),
                AuditChain.hashOf(line));
    }
}
