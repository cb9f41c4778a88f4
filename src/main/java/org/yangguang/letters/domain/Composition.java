package org.yangguang.letters.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterKind;
import org.yangguang.shared.Refusal;

/**
 * Makes the text of a letter. The paragraph on remedies comes from the outcome and the law of the
 * day and from nowhere else, so that letter, outcome and law cannot disagree.
 */
public final class Composition {

    private Composition() {}

    /**
     * The text of a letter as it is to be signed.
     *
     * @param way how it shall be delivered: over the internet, the letter must name the way to
     *     apply for review there (行政复议法第二十二条第二款)
     * @param on the day whose law counts
     */
    public static LetterText compose(
            LetterTemplate template,
            FieldValues values,
            Sender sender,
            DeliveryWay way,
            LocalDate on) {
        var kind = template.kind();
        return new LetterText(
                sender.agency(),
                kind.title(),
                values.shown(LetterField.ADDRESSEE),
                template.filled(values, place -> given(place, kind, sender)),
                remedies(kind, sender, way, on),
                sender.contact());
    }

    private static String given(String place, LetterKind kind, Sender sender) {
        return switch (place) {
            case LetterTemplate.GROUND -> kind.ground();
            case LetterTemplate.AGENCY -> sender.agency();
            case LetterTemplate.CONTACT -> sender.contact();
            default -> throw new IllegalStateException("no such place: " + place);
        };
    }

    private static List<String> remedies(
            LetterKind kind, Sender sender, DeliveryWay way, LocalDate on) {
        var remedies = kind.remedies(on);
        if (remedies.isEmpty()) {
            return List.of();
        }
        if (sender.reviewBody().isBlank() || sender.court().isBlank()) {
            throw Refusal.conflict("letters.no-review-body", "settings of " + sender.agency());
        }
        var paragraphs = new ArrayList<String>();
        var told = remedies.get().variant().text(sender.reviewBody(), sender.court());
        paragraphs.add(kind.outcome().isPresent() ? told : told.replace("本答复", "本告知"));
        if (way == DeliveryWay.ONLINE) {
            if (sender.reviewOnline().isBlank()) {
                throw Refusal.conflict(
                        "letters.no-review-online", "settings of " + sender.agency());
            }
            paragraphs.add("申请行政复议的，也可以通过互联网渠道提交：" + sender.reviewOnline() + "。");
        }
        return paragraphs;
    }
}
