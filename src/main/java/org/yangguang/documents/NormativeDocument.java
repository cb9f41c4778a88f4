package org.yangguang.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yangguang.items.DocumentNumber;
import org.yangguang.org.AgencyKind;
import org.yangguang.shared.FieldFault;

/**
 * One entry of the register (规范性文件登记).
 *
 * @param number 文号, the key within the agency
 * @param signedOn 成文日期
 * @param publishedOn 发布日期; where the register has none the date of signing stands for it
 * @param effectiveOn 施行日期; without one it takes effect when published
 * @param expiresOn 有效期至, the last day in force
 * @param repealedOn 废止日期, the first day out of force
 * @param repealBasis 废止依据
 */
public record NormativeDocument(
        String number,
        String title,
        DocumentKind kind,
        LocalDate signedOn,
        Optional<LocalDate> publishedOn,
        Optional<LocalDate> effectiveOn,
        Optional<LocalDate> expiresOn,
        Optional<LocalDate> repealedOn,
        String repealBasis) {

    /** Where the document stands on a day; the last day of its term is still in force. */
    public Validity on(LocalDate day) {
        if (repealedOn.filter(on -> !day.isBefore(on)).isPresent()) {
            return Validity.REPEALED;
        }
        if (expiresOn.filter(day::isAfter).isPresent()) {
            return Validity.LAPSED;
        }
        return day.isBefore(startsOn()) ? Validity.NOT_YET : Validity.IN_FORCE;
    }

    /** 本年制发: published within the year. */
    public boolean madeIn(int year) {
        return issuedOn().getYear() == year;
    }

    /** 本年废止: left force by repeal within the year; a term that ran out is not a repeal. */
    public boolean repealedIn(int year) {
        return repealedOn
                .filter(on -> on.getYear() == year)
                .filter(on -> expiresOn.filter(on::isAfter).isEmpty())
                .isPresent();
    }

    /**
     * 现行有效 on 31 December: made by then, neither repealed nor lapsed. What was published but takes
     * effect later belongs to the stock, so that last year's stock and this year's changes add up.
     */
    public boolean validAtEndOf(int year) {
        var last = LocalDate.of(year, 12, 31);
        var then = on(last);
        return !issuedOn().isAfter(last) && then != Validity.REPEALED && then != Validity.LAPSED;
    }

    /** What is wrong with it: dates in their order, and who may make what. */
    public List<FieldFault> faults(AgencyKind maker, LocalDate today) {
        var faults = new ArrayList<FieldFault>();
        if (DocumentNumber.normalised(number).isEmpty()) {
            faults.add(new FieldFault("number", "documents.number"));
        }
        if (title.isBlank() || title.length() > 200) {
            faults.add(new FieldFault("title", "documents.title"));
        }
        if (kind == DocumentKind.RULE && maker != AgencyKind.GOVERNMENT) {
            faults.add(new FieldFault("kind", "documents.no-rules-here"));
        }
        if (maker == AgencyKind.AFFILIATED_UNIT) {
            faults.add(new FieldFault("kind", "documents.no-documents-here"));
        }
        if (signedOn.isAfter(today)) {
            faults.add(new FieldFault("signedOn", "documents.signed-in-future"));
        }
        if (publishedOn.filter(on -> on.isBefore(signedOn)).isPresent()) {
            faults.add(new FieldFault("publishedOn", "documents.published-before-signed"));
        }
        if (effectiveOn.filter(on -> on.isBefore(signedOn)).isPresent()) {
            faults.add(new FieldFault("effectiveOn", "documents.effective-before-signed"));
        }
        if (expiresOn.filter(on -> !on.isAfter(startsOn())).isPresent()) {
            faults.add(new FieldFault("expiresOn", "documents.expires-before-effective"));
        }
        if (repealedOn.filter(on -> on.isBefore(issuedOn())).isPresent()) {
            faults.add(new FieldFault("repealedOn", "documents.repealed-before-published"));
        }
        if (repealedOn.isPresent() && repealBasis.isBlank()) {
            faults.add(new FieldFault("repealBasis", "documents.repeal-basis"));
        }
        return faults;
    }

    private LocalDate issuedOn() {
        return publishedOn.orElse(signedOn);
    }

    private LocalDate startsOn() {
        return effectiveOn.orElse(issuedOn());
    }
}
