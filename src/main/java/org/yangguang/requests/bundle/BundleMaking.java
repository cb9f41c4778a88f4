package org.yangguang.requests.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.org.Agencies;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.CaseProgress;
import org.yangguang.requests.application.PersonalReading;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.paper.CasePapers;
import org.yangguang.shared.DataFolder;
import org.yangguang.shared.Refusal;

/**
 * Making the bundle of a case (制作案卷). It is bound outside of any transaction; what it holds, who
 * made it and its fingerprint stay on file.
 */
@Service
public class BundleMaking {

    private final CaseProgress cases;
    private final CaseFile file;
    private final CasePapers papers;
    private final Bundles bundles;
    private final Agencies agencies;
    private final PersonalReading reading;
    private final AuditTrail audit;
    private final CurrentPerson person;
    private final TransactionTemplate transaction;
    private final Path folder;
    private final Clock clock;

    BundleMaking(
            CaseProgress cases,
            CaseFile file,
            CasePapers papers,
            Bundles bundles,
            Agencies agencies,
            PersonalReading reading,
            AuditTrail audit,
            CurrentPerson person,
            TransactionTemplate transaction,
            DataFolder data,
            Clock clock) {
        this.cases = cases;
        this.file = file;
        this.papers = papers;
        this.bundles = bundles;
        this.agencies = agencies;
        this.reading = reading;
        this.audit = audit;
        this.person = person;
        this.transaction = transaction;
        this.folder = data.folder("binding");
        this.clock = clock;
        sweep();
    }

    /** What a program left behind that was killed while it bound something. */
    private void sweep() {
        var before = clock.instant().minus(Duration.ofHours(1));
        try (var left = Files.walk(folder)) {
            for (var one : left.sorted(Comparator.reverseOrder()).toList()) {
                if (!one.equals(folder)
                        && Files.getLastModifiedTime(one).toInstant().isBefore(before)) {
                    Files.deleteIfExists(one);
                }
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException inUse) {
            // another program on this folder is binding, or sweeps as well
        } catch (IOException e) {
            throw new UncheckedIOException("left papers cannot be taken away", e);
        }
    }

    /** All that could go in. */
    @Transactional(readOnly = true)
    public List<BundleItem> items(RequestId id, boolean masked) {
        return file.of(found(id), masked);
    }

    /** The bundles of the case, the latest first. */
    @Transactional(readOnly = true)
    public List<Bundle> of(RequestId id) {
        return bundles.of(found(id).id());
    }

    /** Makes a bundle and keeps it. */
    public Bundle make(RequestId id, BundleChoice typed) {
        var request = found(id);
        var choice = typed.shown(file.masking(request, typed.masked()));
        try (var work = work(request, choice, now())) {
            var bundle = bound(request, choice, work);
            transaction.executeWithoutResult(
                    _ -> {
                        bundles.add(bundle, work.pdf(), work.zip());
                        tell("request.bundled", request, bundle);
                    });
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle cannot be bound", e);
        }
    }

    /** The form in which a bundle is taken along. */
    public enum Form {
        PDF,
        ZIP
    }

    /** A bundle of everything as it is now, taken along and not kept; the caller closes it. */
    public InputStream take(RequestId id, boolean masked, Form form) {
        var request = found(id);
        var choice = BundleChoice.all(masked);
        try (var work = work(request, choice, now())) {
            var bundle = bound(request, choice, work);
            transaction.executeWithoutResult(_ -> tell("request.bundle-taken", request, bundle));
            var taken = Files.createTempFile(folder, "taken", "");
            Files.move(
                    form == Form.PDF ? work.pdf() : work.zip(),
                    taken,
                    StandardCopyOption.REPLACE_EXISTING);
            return Files.newInputStream(taken, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle cannot be bound", e);
        }
    }

    /** A file of a bundle that was made; that somebody opened it stays in the audit trail. */
    @Transactional
    public InputStream open(RequestId id, BundleId bundle, Form form) {
        var request = found(id);
        reading.opened(request);
        audit.record(
                "request.bundle-read",
                "request:" + request.number(),
                Map.of("bundle", bundle.toString(), "form", form.name()));
        return form == Form.PDF
                ? bundles.pdf(request.id(), bundle)
                : bundles.zip(request.id(), bundle);
    }

    private BundleWork work(Request request, BundleChoice choice, Instant at) throws IOException {
        return new BundleWork(
                folder,
                new BundleCover(
                        agencies.require(request.agency()).name(),
                        request.number(),
                        request.applicant().name(),
                        request.receivedOn().toString(),
                        choice.use(),
                        choice.masked(),
                        at),
                papers);
    }

    private Bundle bound(Request request, BundleChoice choice, BundleWork work) throws IOException {
        var items = file.of(request, choice.masked()).stream().filter(choice::takes).toList();
        if (items.isEmpty()) {
            throw Refusal.invalid("bundle.empty", request.number());
        }
        work.bind(items, choice);
        return new Bundle(
                BundleId.next(),
                request.agency(),
                request.id(),
                work.at(),
                person.require().name(),
                choice.use(),
                choice.masked(),
                work.pages(),
                work.rows(),
                Fingerprints.kept(work.pdf()),
                Fingerprints.kept(work.zip()));
    }

    private void tell(String action, Request request, Bundle bundle) {
        reading.opened(request);
        audit.record(
                action,
                "request:" + request.number(),
                Map.of(
                        "bundle", bundle.id().toString(),
                        "masked", Boolean.toString(bundle.masked()),
                        "pages", Integer.toString(bundle.pages()),
                        "pdf", bundle.pdf().sha256(),
                        "zip", bundle.zip().sha256()));
    }

    /** To the second: archives and papers know no more. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private Request found(RequestId id) {
        return cases.require(person.require().agency(), id);
    }
}
