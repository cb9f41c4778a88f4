package org.yangguang.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.org.Agency;
import org.yangguang.requests.application.AlreadyPublic;
import org.yangguang.requests.application.RequestSettings;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.AnswerForm;
import org.yangguang.requests.domain.AnswerWay;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.requests.domain.IdKind;
import org.yangguang.requests.domain.Named;
import org.yangguang.requests.domain.Submissions.Receipt;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** Makes the pages of the public form. */
@Component
class ApplyPages {

    private final Uploading uploading;
    private final AlreadyPublic already;
    private final RequestSettings settings;
    private final Words words;

    ApplyPages(Uploading uploading, AlreadyPublic already, RequestSettings settings, Words words) {
        this.uploading = uploading;
        this.already = already;
        this.settings = settings;
        this.words = words;
    }

    ModelAndView form(Agency agency, UUID token, FormState form, int items) {
        var page =
                new ApplyPage(
                        agency,
                        token.toString(),
                        form,
                        items,
                        uploading.ofDraft(token),
                        List.of(),
                        List.of(),
                        settings.allFiles().toBytes());
        return new ModelAndView(
                "requests/apply", Map.of("page", page), HttpStatusCode.valueOf(form.status()));
    }

    /** All that was filled in, to be looked through, and what is public already. */
    ModelAndView check(
            Agency agency, UUID token, Map<String, String> values, int items, Locale locale) {
        var files = uploading.ofDraft(token);
        var matches =
                IntStream.range(0, items)
                        .mapToObj(at -> values.getOrDefault(SubmissionForm.item(at), ""))
                        .map(description -> already.matching(agency.id(), description))
                        .toList();
        values.put("files", names(files));
        var page =
                new ApplyPage(
                        agency,
                        token.toString(),
                        FormState.of(values),
                        items,
                        files,
                        facts(values, items, locale),
                        matches,
                        settings.allFiles().toBytes());
        return new ModelAndView("requests/check", Map.of("page", page));
    }

    ModelAndView receipt(
            Agency agency, Receipt receipt, Map<String, String> values, int items, Locale locale) {
        var page =
                new ReceiptPage(
                        agency,
                        receipt.number(),
                        receipt.code().shown(),
                        facts(values, items, locale));
        return new ModelAndView("requests/receipt", Map.of("page", page));
    }

    /** Takes a matter out; those behind it move up. */
    void removeItem(Map<String, String> values, String which, int items) {
        var left = new ArrayList<String>();
        for (int at = 0; at < items; at++) {
            var text = values.remove(SubmissionForm.item(at));
            if (!which.equals(String.valueOf(at))) {
                left.add(text == null ? "" : text);
            }
        }
        for (int at = 0; at < left.size(); at++) {
            values.put(SubmissionForm.item(at), left.get(at));
        }
    }

    private List<Fact> facts(Map<String, String> values, int items, Locale locale) {
        var facts = new ArrayList<Fact>();
        add(facts, "requests.col.type", label(values, ApplicantFields.TYPE));
        add(facts, "requests.form.name", values.getOrDefault(ApplicantFields.NAME, ""));
        add(facts, "apply.id-kind", label(values, ApplicantFields.ID_KIND));
        add(facts, "requests.form.id-number", values.getOrDefault(ApplicantFields.ID_NUMBER, ""));
        add(facts, "apply.phone", values.getOrDefault(ApplicantFields.CONTACT + ".phone", ""));
        add(facts, "apply.email", values.getOrDefault(ApplicantFields.CONTACT + ".email", ""));
        add(facts, "apply.address", values.getOrDefault(ApplicantFields.CONTACT + ".address", ""));
        for (int at = 0; at < items; at++) {
            facts.add(
                    new Fact(
                            words.of(locale, "apply.item", at + 1),
                            values.getOrDefault(SubmissionForm.item(at), "")));
        }
        add(facts, "apply.form", label(values, SubmissionForm.FORM));
        add(facts, "apply.way", label(values, ApplicantFields.WAY));
        add(
                facts,
                "applicants.agreements",
                AgreementFields.inWords(
                        AgreementFields.read(new Typed(values)), code -> words.of(locale, code)));
        add(facts, "apply.assistance", values.getOrDefault(SubmissionForm.ASSISTANCE, ""));
        add(facts, "apply.files", values.getOrDefault("files", ""));
        return facts;
    }

    private static void add(List<Fact> facts, String title, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(title, value));
        }
    }

    private static String label(Map<String, String> values, String field) {
        var text = values.getOrDefault(field, "");
        Optional<String> label =
                switch (field) {
                    case ApplicantFields.TYPE ->
                            ApplicantType.parse(text).map(ApplicantType::label);
                    case ApplicantFields.ID_KIND ->
                            Named.parse(IdKind.class, text).map(IdKind::label);
                    case SubmissionForm.FORM ->
                            Named.parse(AnswerForm.class, text).map(AnswerForm::label);
                    default -> Named.parse(AnswerWay.class, text).map(AnswerWay::label);
                };
        return label.orElse(text);
    }

    private static String names(List<Attachment> files) {
        return String.join("，", files.stream().map(Attachment::name).toList());
    }
}
