package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.application.NewSubmission;
import org.yangguang.requests.application.SubmissionIntake;
import org.yangguang.requests.domain.Agreements;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.Submissions.Receipt;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.Wish;

/** Somebody who asked online and follows his request with number and code, for tests. */
public final class AnApplicant {

    public static final String NAME = "示例申请人";

    private final MockMvcTester mvc;
    private final Receipt receipt;

    private AnApplicant(MockMvcTester mvc, Receipt receipt) {
        this.mvc = mvc;
        this.receipt = receipt;
    }

    /** Who asked for these things and agreed to that. */
    public static AnApplicant asking(
            WebApplicationContext context,
            AgencyId agency,
            LocalDate today,
            Agreements agreements,
            String... wanted) {
        var receipt =
                context.getBean(SubmissionIntake.class)
                        .submit(
                                new Sending(UUID.randomUUID().toString(), "示例"),
                                new NewSubmission(
                                        agency,
                                        ReceiptChannel.ONLINE,
                                        today,
                                        new Submitter(
                                                ApplicantType.NATURAL_PERSON,
                                                NAME,
                                                Optional.empty(),
                                                "",
                                                new ContactWays(
                                                        "13800000000", "a@example.com", "")),
                                        new Wish(
                                                List.of(wanted),
                                                Optional.empty(),
                                                Optional.empty(),
                                                "",
                                                agreements),
                                        Optional.empty()));
        return new AnApplicant(
                MockMvcTester.create(
                        MockMvcBuilders.webAppContextSetup(context)
                                .apply(springSecurity())
                                .build()),
                receipt);
    }

    public Receipt receipt() {
        return receipt;
    }

    /** The office confirms; the address of the first request that comes of it. */
    public String confirmedBy(AtTheDesk office, LocalDate on, String... groups) {
        var fields = new String[4 + groups.length];
        fields[0] = "version";
        fields[1] = "0";
        fields[2] = "on";
        fields[3] = on.toString();
        System.arraycopy(groups, 0, fields, 4, groups.length);
        var answer = office.post("/desk/submissions/" + receipt.id() + "/confirmation", fields);
        assertThat(answer).hasStatus(302);
        return Optional.ofNullable(answer.getResponse().getRedirectedUrl()).orElseThrow();
    }

    /** Sends a step below {@code /apply/track} with number and code: field, value … */
    public MvcTestResult tracks(String step, String... fields) {
        return tracks(step, List.of(), fields);
    }

    public MvcTestResult tracks(String step, List<MockMultipartFile> files, String... fields) {
        var post = mvc.post().uri("/apply/track" + step).multipart();
        for (var file : files) {
            post = post.file(file);
        }
        post = post.param("number", receipt.number()).param("code", receipt.code().shown());
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }

    /** What he sees of his request. */
    public Document page() {
        var answer = tracks("");
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        return Jsoup.parse(AtTheDesk.text(answer));
    }

    /** The fields that open the n-th letter which lies there for him. */
    public String[] letter(int n) {
        var form = page().select("form[action=/apply/track/letter]").get(n);
        return new String[] {
            "request",
            form.select("[name=request]").val(),
            "letter",
            form.select("[name=letter]").val()
        };
    }
}
