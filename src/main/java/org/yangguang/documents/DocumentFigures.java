package org.yangguang.documents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.RecordLink;

/** The first block of the annual report's second table, counted from the register. */
@Service
public class DocumentFigures {

    private final NormativeDocuments documents;

    DocumentFigures(NormativeDocuments documents) {
        this.documents = documents;
    }

    /** The six cells by their codes, {@code T2/reg.made} to {@code T2/norm.valid}. */
    public Map<String, Long> forYear(AgencyId agency, int year) {
        var all = documents.of(agency);
        var figures = new LinkedHashMap<String, Long>();
        for (var kind : DocumentKind.values()) {
            for (var measure : List.of("made", "repealed", "valid")) {
                var cell = "T2/" + kind.row() + "." + measure;
                figures.put(
                        cell,
                        all.stream()
                                .map(NormativeDocuments.Registered::document)
                                .filter(behind(cell, year))
                                .count());
            }
        }
        return figures;
    }

    /** The documents behind one of the six cells. */
    public List<RecordLink> recordsBehind(AgencyId agency, int year, String cell) {
        var behind = behind(cell, year);
        return documents.of(agency).stream()
                .filter(one -> behind.test(one.document()))
                .map(
                        one ->
                                new RecordLink(
                                        one.document().number(),
                                        one.document().title(),
                                        note(one.document(), cell),
                                        "/desk/documents/" + one.id()))
                .toList();
    }

    private static Predicate<NormativeDocument> behind(String cell, int year) {
        for (var kind : DocumentKind.values()) {
            Predicate<NormativeDocument> ofKind = document -> document.kind() == kind;
            if (cell.equals("T2/" + kind.row() + ".made")) {
                return ofKind.and(document -> document.madeIn(year));
            }
            if (cell.equals("T2/" + kind.row() + ".repealed")) {
                return ofKind.and(document -> document.repealedIn(year));
            }
            if (cell.equals("T2/" + kind.row() + ".valid")) {
                return ofKind.and(document -> document.validAtEndOf(year));
            }
        }
        return _ -> false;
    }

    private static String note(NormativeDocument document, String cell) {
        return cell.endsWith(".repealed")
                ? document.repealedOn().map(LocalDate::toString).orElse("")
                        + " "
                        + document.repealBasis()
                : document.publishedOn().orElse(document.signedOn()).toString();
    }
}
