package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.shared.web.FormState;

/**
 * Making the bundle of a case.
 *
 * @param pieces what can go in, in order
 * @param proceedings reviews and lawsuits with the last day for evidence, to be read as they are
 * @param made bundles that were made before, the latest first
 */
public record BundlePage(
        String id,
        String number,
        String wanted,
        List<Piece> pieces,
        List<String> proceedings,
        List<Made> made,
        FormState form) {

    /**
     * A piece that can go in.
     *
     * @param field name of the field for what it proves
     * @param purpose what it proves
     */
    public record Piece(
            String key,
            String field,
            String part,
            String title,
            String on,
            boolean chosen,
            String purpose) {}

    /** A bundle that was made. */
    public record Made(
            String id,
            String at,
            String by,
            String use,
            boolean masked,
            int pages,
            int pieces,
            String pdfSize,
            String pdfHash,
            String zipSize,
            String zipHash) {}
}
