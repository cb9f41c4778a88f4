package org.yangguang.requests.web;

import static org.yangguang.requests.web.ApplicantFields.WAY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yangguang.requests.domain.AnswerForm;
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

    static final String FORM = "delivery.form";
    static final String ASSISTANCE = "assistance";

    /** The most matters in one form; who wants more sends another. */
    static final int MOST_ITEMS = 20;

    private static final Pattern ITEM = Pattern.compile("items\\[(\\d{1,4})]");
    private static final int SHORTEST = 4;

    private final Typed typed;
    private final ApplicantFields fields;

    private SubmissionForm(Typed typed) {
        this.typed = typed;
        this.fields = new ApplicantFields(typed);
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
        int read = Math.clamp(items, 1, MOST_ITEMS);
        for (int at = 0; at < read; at++) {
            fields.text(item(at), SHORTEST, 4_000);
        }
        if (items > MOST_ITEMS) {
            typed.fault("items", "apply.too-many-items", MOST_ITEMS);
        }
        var form = fields.choice(FORM, text -> Named.parse(AnswerForm.class, text));
        var sender = fields.read();
        fields.atMost(ASSISTANCE, 500);
        var wish =
                new Wish(
                        descriptions(read),
                        form,
                        sender.way(),
                        typed.text(ASSISTANCE),
                        AgreementFields.read(typed));
        return sender.who().map(who -> new Content(who, wish));
    }

    private List<String> descriptions(int many) {
        return IntStream.range(0, many).mapToObj(at -> typed.text(item(at))).toList();
    }

    /** What was sent, as the fields of the form; a matter for each that it had. */
    static Map<String, String> values(Submission submission) {
        var wish = submission.wish();
        var values = ApplicantFields.values(submission.submitter());
        values.put(FORM, wish.form().map(Enum::name).orElse(""));
        values.put(WAY, wish.way().map(Enum::name).orElse(""));
        values.put(ASSISTANCE, wish.assistance());
        values.putAll(AgreementFields.values(wish.agreements()));
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
