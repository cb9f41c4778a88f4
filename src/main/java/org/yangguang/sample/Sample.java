package org.yangguang.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.catalogue.Catalogue;
import org.yangguang.items.ItemImports;
import org.yangguang.items.PastItem;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.ledgers.Ledger;
import org.yangguang.ledgers.LedgerMode;
import org.yangguang.ledgers.LedgerRow;
import org.yangguang.ledgers.reading.LedgerFile;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.shared.ProgramClock;

/**
 * Sets up the sample agency once: people, columns and the ledgers of 2021, brought in the way any
 * office brings its own, and the report that came of them. All or nothing, so a program killed
 * meanwhile starts anew.
 */
@Service
public class Sample {

    /** Unified social credit code (统一社会信用代码) of the sample agency. */
    public static final String AGENCY_CODE = SampleAgency.CODE;

    private static final List<String> LEDGERS =
            List.of("requests", "remedies", "documents", "proposals", "figures");

    /** The morning on which the office brought in its year. */
    private static final Instant BROUGHT_IN = SampleReport.moment("2022-01-10T08:30");

    private final Agencies agencies;
    private final SampleAgency agency;
    private final ItemImports items;
    private final Catalogue catalogue;
    private final SampleAttachments attachments;
    private final SampleReport report;
    private final SampleUnderWay underWay;
    private final SampleUnderReview underReview;
    private final SampleArrivals arrivals;
    private final SampleSearches searches;
    private final SampleLetters letters;
    private final SampleMails mails;
    private final Calendars calendars;
    private final SampleWantedBySeveral wantedBySeveral;
    private final Map<String, Ledger> ledgers;

    Sample(
            Agencies agencies,
            SampleAgency agency,
            ItemImports items,
            Catalogue catalogue,
            SampleAttachments attachments,
            SampleReport report,
            SampleUnderWay underWay,
            SampleUnderReview underReview,
            SampleArrivals arrivals,
            SampleSearches searches,
            SampleLetters letters,
            SampleMails mails,
            Calendars calendars,
            SampleWantedBySeveral wantedBySeveral,
            List<Ledger> ledgers) {
        this.agencies = agencies;
        this.agency = agency;
        this.items = items;
        this.catalogue = catalogue;
        this.attachments = attachments;
        this.report = report;
        this.underWay = underWay;
        this.underReview = underReview;
        this.arrivals = arrivals;
        this.searches = searches;
        this.letters = letters;
        this.mails = mails;
        this.calendars = calendars;
        this.wantedBySeveral = wantedBySeveral;
        this.ledgers =
                ledgers.stream().collect(Collectors.toMap(Ledger::kind, Function.identity()));
    }

    /** Sets up the sample where it is not there yet. */
    @Transactional
    public void load() {
        if (agencies.find(AGENCY_CODE).isPresent()) {
            return;
        }
        ProgramClock.replay(BROUGHT_IN, this::bringIn);
        var bureau = agencies.require(AGENCY_CODE);
        report.publish(bureau.id());
        take(bureau, "requests", underWay.rows());
        take(bureau, "requests", List.of(underReview.request()));
        take(bureau, "remedies", List.of(underReview.review()));
        underReview.receiveTheCopy(bureau.id());
        arrivals.bringIn(bureau.id());
        searches.bringIn(bureau.id());
        letters.bringIn(bureau.id());
        mails.bringIn(bureau.id());
        take(bureau, "requests", wantedBySeveral.requests());
        wantedBySeveral.suggest(bureau.id());
    }

    private void bringIn() {
        var bureau = agency.create();
        catalogue.take(bureau.id(), SampleCatalogue.rows());
        var written = SampleHighlight.all();
        var publications = new SampleItems(SampleCatalogue.rows(), calendars.current());
        items.take(bureau.id(), publications.ofBureau(of(bureau, "", written)));
        for (var unit : agencies.affiliatedWith(bureau.id())) {
            var own = of(unit, unit.shortName(), written);
            items.take(unit.id(), publications.ofUnit(unit, own));
        }
        LEDGERS.stream().filter(ledgers::containsKey).forEach(kind -> bringIn(bureau, kind));
    }

    private List<PastItem> of(Agency agency, String unit, List<SampleHighlight> written) {
        return written.stream()
                .filter(highlight -> highlight.unit().equals(unit))
                .map(highlight -> highlight.asItem(agency, attachments.of(highlight)))
                .toList();
    }

    private void bringIn(Agency bureau, String kind) {
        take(bureau, kind, read(kind, ledger(kind)));
    }

    private Ledger ledger(String kind) {
        return Objects.requireNonNull(ledgers.get(kind), kind);
    }

    private void take(Agency bureau, String kind, List<LedgerRow> rows) {
        var outcome = ledger(kind).take(bureau.id(), rows, LedgerMode.ALL_OR_NOTHING);
        if (!outcome.clean()) {
            throw new IllegalStateException(
                    "the sample's ledger " + kind + " has faults: " + outcome.rejected());
        }
    }

    private static List<LedgerRow> read(String kind, Ledger ledger) {
        try {
            Path file = Files.createTempFile("sample", ".csv");
            try {
                Files.writeString(file, SampleFiles.text("ledgers/" + kind + ".csv"));
                return LedgerFile.read(file, kind + ".csv", ledger.headings()).rows();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sample's ledger " + kind, e);
        }
    }
}
