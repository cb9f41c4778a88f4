package org.yangguang.requests.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.requests.domain.AnswerForm;
import org.yangguang.requests.domain.AnswerWay;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.IdKind;
import org.yangguang.requests.domain.Named;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.Wish;
import org.yangguang.shared.web.Typed;

/**
 * The contents of a request (条例第二十九条) as somebody sent them, by page or by API: fields are named by
 * their place in the JSON, such as {@code applicant.contact.phone}. All faults are found at once.
 */
final class SubmissionForm {

    static final String TYPE = "applicant.type";
    static final String NAME = "applicant.name";
    static final String ID_KIND = "applicant.idType";
    static final String ID_NUMBER = "applicant.idNumber";
    static final String CONTACT = "applicant.contact";
    static final String FORM = "delivery.form";
    static final String WAY = "delivery.way";
    static final String ASSISTANCE = "assistance";

    /** The most matters in one form; who wants more sends another. */
    static final int MOST_ITEMS = 20;

    private static final Pattern ITEM = Pattern.compile("items\\[(\\d{1,4})]");
    private static final int SHORTEST = 4;
    private static final Pattern PHONE =
            Pattern.compile("1[3-9]\\d{9}|(0\\d{2,3})?\\d{7,8}(转\\d{1,6})?|\\+\\d{6,15}");
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.%+'-]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    private final Typed typed;

    private SubmissionForm(Typed typed) {
        this.typed = typed;
    }

    /** What was sent, if all of it is right; faults are noted in {@code typed}. */
    static Optional<Content> read(Typed typed, int items) {
        return new SubmissionForm(typed).content(items);
    }

    /** Who asks, and for what. */
    record Content(Submitter submitter, Wish wish) {}

    static String item(int at) {
        return "items[" + at + "].description";
    }

    private Optional<Content> content(int items) {
        var type = choice(TYPE, ApplicantType::parse);
        text(NAME, 1, 200);
        var kind = choice(ID_KIND, text -> Named.parse(IdKind.class, text));
        idNumber(type, kind);
        var form = choice(FORM, text -> Named.parse(AnswerForm.class, text));
        var way = choice(WAY, text -> Named.parse(AnswerWay.class, text));
        var contact = contact(way);
        if (items > MOST_ITEMS) {
            typed.fault("items", "apply.too-many-items", MOST_ITEMS);
        }
        int read = Math.clamp(items, 1, MOST_ITEMS);
        for (int at = 0; at < read; at++) {
            text(item(at), SHORTEST, 4_000);
        }
        atMost(ASSISTANCE, 500);
        return type.map(
                known ->
                        new Content(
                                new Submitter(
                                        known,
                                        typed.text(NAME),
                                        kind,
                                        typed.text(ID_NUMBER),
                                        contact),
                                new Wish(descriptions(read), form, way, typed.text(ASSISTANCE))));
    }

    private List<String> descriptions(int many) {
        return IntStream.range(0, many).mapToObj(at -> typed.text(item(at))).toList();
    }

    private void idNumber(Optional<ApplicantType> type, Optional<IdKind> kind) {
        require(ID_NUMBER);
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
        var needed = way.map(AnswerWay::needs).filter(part -> !part.isEmpty());
        if (needed.isPresent() && typed.text(CONTACT + "." + needed.get()).isEmpty()) {
            typed.fault(
                    CONTACT + "." + needed.get(),
                    "apply.needed-for-way",
                    way.orElseThrow().label());
        } else if (contact.isEmpty()) {
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

    /** The field must not be blank; the sentence names it. */
    private void require(String field) {
        if (typed.text(field).isEmpty()) {
            var name = ITEM.matcher(field).lookingAt() ? "items" : field;
            typed.fault(field, "apply.required." + name);
        }
    }

    private void text(String field, int shortest, int longest) {
        require(field);
        var length = typed.text(field).codePointCount(0, typed.text(field).length());
        if (length > 0 && length < shortest) {
            typed.fault(field, "apply.too-short", shortest);
        }
        atMost(field, longest);
    }

    private void atMost(String field, int longest) {
        if (typed.text(field).length() > longest) {
            typed.fault(field, "apply.too-long", longest);
        }
    }

    private <T> Optional<T> choice(String field, Function<String, Optional<T>> reading) {
        require(field);
        var text = typed.filled(field);
        var value = text.flatMap(reading);
        if (text.isPresent() && value.isEmpty()) {
            typed.fault(field, "choice");
        }
        return value;
    }

    /** What was sent, as the fields of the form; a matter for each that it had. */
    static Map<String, String> values(Submission submission) {
        var who = submission.submitter();
        var wish = submission.wish();
        var values = new LinkedHashMap<String, String>();
        values.put(TYPE, who.type().name());
        values.put(NAME, who.name());
        values.put(ID_KIND, who.idKind().map(Enum::name).orElse(""));
        values.put(ID_NUMBER, who.idNumber());
        values.put(CONTACT + ".phone", who.contact().phone());
        values.put(CONTACT + ".email", who.contact().email());
        values.put(CONTACT + ".address", who.contact().address());
        values.put(FORM, wish.form().map(Enum::name).orElse(""));
        values.put(WAY, wish.way().map(Enum::name).orElse(""));
        values.put(ASSISTANCE, wish.assistance());
        for (int at = 0; at < wish.items().size(); at++) {
            values.put(item(at), wish.items().get(at));
        }
        return values;
    }

    /** How many matters were sent, blank ones counted. */
    static int items(Map<String, String> values) {
        return values.keySet().stream()
                .map(ITEM::matcher)
                .filter(Matcher::lookingAt)
                .mapToInt(item -> Integer.parseInt(item.group(1)) + 1)
                .max()
                .orElse(0);
    }
}
