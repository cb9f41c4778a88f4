package org.yangguang.documents;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yangguang.documents.NormativeDocuments.Registered;
import org.yangguang.items.DocumentNumber;
import org.yangguang.shared.web.Typed;

/** The form of an entry: what stands in it, and what was typed as a document. */
final class DocumentForm {

    private DocumentForm() {}

    static Map<String, String> of(Registered entry) {
        var document = entry.document();
        var values = new HashMap<String, String>();
        values.put("number", document.number());
        values.put("title", document.title());
        values.put("kind", document.kind().name());
        values.put("signedOn", document.signedOn().toString());
        values.put("publishedOn", text(document.publishedOn()));
        values.put("effectiveOn", text(document.effectiveOn()));
        values.put("expiresOn", text(document.expiresOn()));
        values.put("repealedOn", text(document.repealedOn()));
        values.put("repealBasis", document.repealBasis());
        values.put("version", Long.toString(entry.version()));
        return values;
    }

    static NormativeDocument read(Typed typed) {
        typed.require("kind", "signedOn");
        var kind = typed.choice("kind", DocumentKind.class);
        var signed = typed.date("signedOn");
        var published = typed.date("publishedOn");
        var effective = typed.date("effectiveOn");
        var expires = typed.date("expiresOn");
        var repealed = typed.date("repealedOn");
        typed.check();
        return new NormativeDocument(
                DocumentNumber.tidied(typed.text("number")),
                typed.text("title"),
                kind.orElseThrow(),
                signed.orElseThrow(),
                published,
                effective,
                expires,
                repealed,
                typed.text("repealBasis"));
    }

    private static String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }
}
