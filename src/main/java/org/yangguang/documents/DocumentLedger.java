package org.yangguang.documents;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Permission;
import org.yangguang.items.DocumentNumber;
import org.yangguang.ledgers.Heading;
import org.yangguang.ledgers.LedgerCells;
import org.yangguang.ledgers.LedgerRow;
import org.yangguang.ledgers.RowLedger;
import org.yangguang.ledgers.Sight;
import org.yangguang.org.Agencies;
import org.yangguang.org.AgencyId;
import org.yangguang.org.AgencyKind;
import org.yangguang.shared.ChinaTime;

/** The ledger of rules and normative documents (规范性文件台账). */
@Component
class DocumentLedger implements RowLedger<NormativeDocument> {

    private static final Map<String, String> HEADING_OF =
            Map.of(
                    "number", "文号",
                    "title", "标题",
                    "kind", "种类",
                    "signedOn", "成文日期",
                    "publishedOn", "发布日期",
                    "effectiveOn", "施行日期",
                    "expiresOn", "有效期至",
                    "repealedOn", "废止日期",
                    "repealBasis", "废止依据");

    private final NormativeDocuments documents;
    private final Agencies agencies;
    private final Clock clock;

    DocumentLedger(NormativeDocuments documents, Agencies agencies, Clock clock) {
        this.documents = documents;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "documents";
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                Heading.required("文号"),
                Heading.required("标题"),
                Heading.required("种类"),
                Heading.required("成文日期"),
                Heading.optional("发布日期"),
                Heading.optional("施行日期"),
                Heading.optional("有效期至"),
                Heading.optional("废止日期"),
                Heading.optional("废止依据"));
    }

    @Override
    public String key(LedgerRow row) {
        return DocumentNumber.tidied(row.text("文号"));
    }

    /** Asks once what kind of agency it is, not for each row. */
    @Override
    public Function<LedgerRow, Optional<NormativeDocument>> reader(AgencyId agency) {
        var maker = agencies.require(agency).kind();
        return row -> read(maker, row);
    }

    @Override
    public Optional<NormativeDocument> read(AgencyId agency, LedgerRow row) {
        return reader(agency).apply(row);
    }

    private Optional<NormativeDocument> read(AgencyKind maker, LedgerRow row) {
        var kind = row.choice("种类", DocumentKind::read, "规章、行政规范性文件");
        var signed = row.date("成文日期");
        var published = row.date("发布日期");
        var effective = row.date("施行日期");
        var expires = row.date("有效期至");
        var repealed = row.date("废止日期");
        if (kind.isEmpty() || signed.isEmpty()) {
            return Optional.empty();
        }
        var document =
                new NormativeDocument(
                        DocumentNumber.tidied(row.text("文号", 80)),
                        row.text("标题", 200),
                        kind.get(),
                        signed.get(),
                        published,
                        effective,
                        expires,
                        repealed,
                        row.text("废止依据", 200));
        document.faults(maker, ChinaTime.today(clock)).stream()
                .filter(fault -> row.has("文号") || !fault.field().equals("number"))
                .filter(fault -> row.has("标题") || !fault.field().equals("title"))
                .forEach(
                        fault ->
                                row.fault(
                                        HEADING_OF.getOrDefault(fault.field(), fault.field()),
                                        fault.code()));
        return Optional.of(document);
    }

    @Override
    public String readPermission() {
        return Permission.DOCUMENT_READ;
    }

    @Override
    public void each(AgencyId agency, Sight sight, Consumer<LedgerCells> row) {
        documents.of(agency).stream()
                .map(NormativeDocuments.Registered::document)
                .sorted(Comparator.comparing(NormativeDocument::number))
                .forEach(one -> row.accept(cells(one)));
    }

    private static LedgerCells cells(NormativeDocument one) {
        return new LedgerCells()
                .put("文号", one.number())
                .put("标题", one.title())
                .put("种类", one.kind().word())
                .put("成文日期", one.signedOn().toString())
                .put("发布日期", one.publishedOn())
                .put("施行日期", one.effectiveOn())
                .put("有效期至", one.expiresOn())
                .put("废止日期", one.repealedOn())
                .put("废止依据", one.repealBasis());
    }

    @Override
    public int store(AgencyId agency, List<NormativeDocument> records) {
        return documents.takeAll(agency, records);
    }
}
