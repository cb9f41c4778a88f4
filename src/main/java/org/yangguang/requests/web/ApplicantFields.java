package org.yangguang.requests.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.requests.domain.AnswerWay;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.IdKind;
import org.yangguang.requests.domain.Named;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.shared.web.Typed;

/**
 * Who sends a public form, and how the answer reaches him (申请人、身份证明、联系方式，条例第二十九条): the fields that
 * every such form has, each checked by the same rule.
 */
final class ApplicantFields {

    static final String TYPE = "applicant.type";
    static final String NAME = "applicant.name";
    static final String ID_KIND = "applicant.idType";
    static final String ID_NUMBER = "applicant.idNumber";
    static final String CONTACT = "applicant.contact";
    static final String WAY = "delivery.way";

    private static final Pattern LISTED = Pattern.compile("(\\w+)\\[\\d{1,4}].*");
    private static final Pattern PHONE =
            Pattern.compile("1[3-9]\\d{9}|(0\\d{2,3})?\\d{7,8}(转\\d{1,6})?|\\+\\d{6,15}");
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.%+'-]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    private final Typed typed;

    /** Whether identity and contact must be told, as of a form that somebody fills in himself. */
    private final boolean whole;

    ApplicantFields(Typed typed) {
        this(typed, true);
    }

    private ApplicantFields(Typed typed, boolean whole) {
        this.typed = typed;
        this.whole = whole;
    }

    /** The fields as an office fills them in from a letter: what that does not tell stays empty. */
    static ApplicantFields asKnown(Typed typed) {
        return new ApplicantFields(typed, false);
    }

    /**
     * What could be read of it.
     *
     * @param who empty when not even the type can be read
     * @param way by which way the answer is wanted
     */
    record Read(Optional<Submitter> who, Optional<AnswerWay> way) {}

    /** All of it, faults noted in the order of the form. */
    Read read() {
        var type = choice(TYPE, ApplicantType::parse);
        text(NAME, 1, 200);
        var kind = wanted(ID_KIND, text -> Named.parse(IdKind.class, text));
        idNumber(type, kind);
        var way = wanted(WAY, text -> Named.parse(AnswerWay.class, text));
        var contact = contact(way);
        return new Read(
                type.map(
                        known ->
                                new Submitter(
                                        known,
                                        typed.text(NAME),
                                        kind,
                                        typed.text(ID_NUMBER),
                                        contact)),
                way);
    }

    /** A text that must be there, of so many signs. */
    void text(String field, int shortest, int longest) {
        require(field);
        var length = typed.text(field).codePointCount(0, typed.text(field).length());
        if (length > 0 && length < shortest) {
            typed.fault(field, "apply.too-short", shortest);
        }
        atMost(field, longest);
    }

    /** A text that may be left out. */
    void atMost(String field, int longest) {
        if (typed.text(field).length() > longest) {
            typed.fault(field, "apply.too-long", longest);
        }
    }

    /** A choice that must be made. */
    <T> Optional<T> choice(String field, Function<String, Optional<T>> reading) {
        require(field);
        return chosen(field, reading);
    }

    /** A choice that must be made in a whole form. */
    private <T> Optional<T> wanted(String field, Function<String, Optional<T>> reading) {
        return whole ? choice(field, reading) : chosen(field, reading);
    }

    private <T> Optional<T> chosen(String field, Function<String, Optional<T>> reading) {
        var text = typed.filled(field);
        var value = text.flatMap(reading);
        if (text.isPresent() && value.isEmpty()) {
            typed.fault(field, "choice");
        }
        return value;
    }

    /** What was sent, as the fields of the form. */
    static Map<String, String> values(Submitter who) {
        var values = new LinkedHashMap<String, String>();
        values.put(TYPE, who.type().name());
        values.put(NAME, who.name());
        values.put(ID_KIND, who.idKind().map(Enum::name).orElse(""));
        values.put(ID_NUMBER, who.idNumber());
        values.put(CONTACT + ".phone", who.contact().phone());
        values.put(CONTACT + ".email", who.contact().email());
        values.put(CONTACT + ".address", who.contact().address());
        return values;
    }

    /** The field must not be blank; the sentence names it. */
    private void require(String field) {
        if (typed.text(field).isEmpty()) {
            typed.fault(field, "apply.required." + LISTED.matcher(field).replaceAll("$1"));
        }
    }

    private void idNumber(Optional<ApplicantType> type, Optional<IdKind> kind) {
        if (whole) {
            require(ID_NUMBER);
        }
        if (kind.filter(IdKind.CREDIT_CODE::equals).isPresent()
                && type.filter(ApplicantType.NATURAL_PERSON::equals).isPresent()) {
            typed.fault(ID_KIND, "apply.id-of-organisation");
        }
        typed.filled(ID_NUMBER)
                .filter(number -> kind.filter(one -> !one.accepts(number)).isPresent())
                .ifPresent(_ -> typed.fault(ID_NUMBER, "apply.id." + kind.orElseThrow().name()));
    }

    private ContactWays contact(Optional<AnswerWay> way) {
        var contact =
                new ContactWays(
                        typed.text(CONTACT + ".phone"),
                        typed.text(CONTACT + ".email"),
                        typed.text(CONTACT + ".address"));
        var needed = way.filter(_ -> whole).map(AnswerWay::needs).filter(part -> !part.isEmpty());
        if (needed.isPresent() && typed.text(CONTACT + "." + needed.get()).isEmpty()) {
            typed.fault(
                    CONTACT + "." + needed.get(),
                    "apply.needed-for-way",
                    way.orElseThrow().label());
        } else if (whole && contact.isEmpty()) {
            typed.fault(CONTACT + ".phone", "apply.contact");
        }
        shape(CONTACT + ".phone", PHONE, contact.phone().replaceAll("[\\s()（）-]", ""));
        shape(CONTACT + ".email", EMAIL, contact.email());
        typed.filled(CONTACT + ".address").ifPresent(_ -> text(CONTACT + ".address", 5, 300));
        return contact;
    }

    private void shape(String field, Pattern shape, String given) {
        if (!given.isEmpty() && (given.length() > 200 || !shape.matcher(given).matches())) {
            typed.fault(field, "apply." + field.substring(field.lastIndexOf('.') + 1));
        }
    }
}
