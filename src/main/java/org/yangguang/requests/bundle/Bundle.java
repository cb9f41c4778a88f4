package org.yangguang.requests.bundle;

import java.time.Instant;
import java.util.List;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;

/**
 * A bundle that was made (案卷), as the register keeps it.
 *
 * @param by name of who made it
 * @param use for whom it was made, may be empty
 * @param rows its pieces in order
 * @param pdf what the whole is as one PDF
 * @param zip what it is as an archive of its pieces
 */
public record Bundle(
        BundleId id,
        AgencyId agency,
        RequestId request,
        Instant at,
        String by,
        String use,
        boolean masked,
        int pages,
        List<Row> rows,
        Kept pdf,
        Kept zip) {

    public Bundle {
        rows = List.copyOf(rows);
    }

    /**
     * A piece in its place.
     *
     * @param first its first sheet, 0 when it has none
     * @param pages how many sheets it has
     * @param file its name in the archive, empty when it is kept back
     * @param sha256 fingerprint of that file, empty with it
     * @param note why it is not shown, or why it is only in the archive; may be empty
     */
    public record Row(
            String id,
            String title,
            String on,
            String purpose,
            int first,
            int pages,
            String file,
            String sha256,
            String note) {

        /** The sheets in words: 3, 3–5, or a dash. */
        public String sheets() {
            if (pages == 0) {
                return "—";
            }
            return pages == 1 ? first + "" : first + "–" + (first + pages - 1);
        }
    }

    /** A file of it. */
    public record Kept(long size, String sha256) {}
}
