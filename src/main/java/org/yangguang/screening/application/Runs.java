package org.yangguang.screening.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.org.AgencyId;
import org.yangguang.screening.Disposition;
import org.yangguang.screening.ScreeningReport;

/** The reports that were kept. */
public interface Runs {

    /**
     * Keeps a report.
     *
     * @param traces for each hit what recognises the same finding again, telling nothing of it
     */
    void add(AgencyId agency, ScreeningReport report, List<byte[]> traces);

    /** The newest report on exactly this content. */
    Optional<ScreeningReport> find(String subject, String fingerprint);

    /** The newest report on the subject, whatever its content was. */
    Optional<ScreeningReport> latest(String subject);

    Optional<ScreeningReport> find(UUID id);

    /** What was decided about the same findings of the subject before. */
    Optional<Disposition> decided(String subject, byte[] trace);

    void dispose(UUID run, int hit, Disposition disposition);

    /** Takes away all that was kept of the subject. */
    void forget(String subject);
}
