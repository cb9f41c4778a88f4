package org.yangguang.requests.bundle;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.letters.CaseLetters;
import org.yangguang.letters.LetterEvidence;
import org.yangguang.letters.LetterKind;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.domain.AskedParty;
import org.yangguang.requests.domain.Request;

/** Everything that the file of a case holds (案卷), in the order of a bundle. */
@Component
class CaseFile {

    private static final String KIND = "request";

    private final List<Pieces> sources;
    private final CaseLetters letters;
    private final Agencies agencies;

    CaseFile(List<Pieces> sources, CaseLetters letters, Agencies agencies) {
        this.sources = sources;
        this.letters = letters;
        this.agencies = agencies;
    }

    /**
     * The pieces as they are now.
     *
     * @param masked whether for the copy that the other side gets
     */
    @Transactional(readOnly = true)
    public List<BundleItem> of(Request request, boolean masked) {
        var issued = letters.issued(request.agency(), KIND, request.id().value());
        var agency = agencies.require(request.agency());
        var masking = masked ? masking(request, issued, agency) : Masking.none();
        var filed = new FiledCase(request, agency, issued, masking);
        return sources.stream()
                .flatMap(source -> source.of(filed).stream())
                .map(item -> item.shown(masking))
                .sorted(Comparator.comparing(BundleItem::part))
                .toList();
    }

    /** What a copy for the other side shows of this case, or all of it. */
    @Transactional(readOnly = true)
    public Masking masking(Request request, boolean masked) {
        return masked
                ? masking(
                        request,
                        letters.issued(request.agency(), KIND, request.id().value()),
                        agencies.require(request.agency()))
                : Masking.none();
    }

    private static Masking masking(Request request, List<LetterEvidence> issued, Agency agency) {
        var names =
                Stream.concat(
                        request.course().consultations().stream()
                                .filter(asked -> asked.kind() == ConsultationKind.THIRD_PARTY)
                                .map(AskedParty::addressee),
                        issued.stream()
                                .filter(CaseFile::isToThirdParty)
                                .map(LetterEvidence::addressee));
        var contact = agency.contact();
        return Masking.of(
                names.toList(), request.applicant(), contact.phone() + " " + contact.email());
    }

    private static boolean isToThirdParty(LetterEvidence letter) {
        return letter.kind() == LetterKind.THIRD_PARTY_CONSULTATION
                || letter.kind() == LetterKind.THIRD_PARTY_DISCLOSURE;
    }
}
