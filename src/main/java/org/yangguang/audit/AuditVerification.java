package org.yangguang.audit;

import java.util.Iterator;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditVerdict.Broken;
import org.yangguang.audit.AuditVerdict.Fault;

/** Reads the trail from its first line and says where it is not as it was written. */
@Component
public class AuditVerification {

    private final JdbcClient jdbc;

    AuditVerification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public AuditVerdict verify() {
        return verify(jdbc);
    }

    /** The same without a running program, on the database behind this source. */
    public static AuditVerdict verify(DataSource database) {
        return verify(JdbcClient.create(database));
    }

    private static AuditVerdict verify(JdbcClient jdbc) {
        try (var lines =
                jdbc
                        .sql(JdbcAuditEntries.SELECT + " order by number")
                        .withFetchSize(1000)
                        .query(JdbcAuditEntries::row)
                        .stream()) {
            return verify(lines.iterator());
        }
    }

    static AuditVerdict verify(Iterator<AuditEntry> lines) {
        long count = 0;
        String head = AuditChain.START;
        Optional<Broken> broken = Optional.empty();
        while (lines.hasNext()) {
            var line = lines.next();
            count++;
            if (broken.isEmpty()) {
                broken = faultOf(line, count, head).map(fault -> new Broken(line.number(), fault));
            }
            head = line.hash();
        }
        return new AuditVerdict(count, head, broken);
    }

    private static Optional<Fault> faultOf(AuditEntry line, long expected, String head) {
        if (line.number() != expected) {
            return Optional.of(Fault.GAP);
        }
        if (!line.previousHash().equals(head)) {
            return Optional.of(Fault.LOOSE);
        }
        return line.hash().equals(AuditChain.hashOf(line))
                ? Optional.empty()
                : Optional.of(Fault.CHANGED);
    }
}
