package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.NewAccount;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.jobs.Jobs;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.Agency;
import org.yangguang.requests.application.NewSubmission;
import org.yangguang.requests.application.SubmissionIntake;
import org.yangguang.requests.domain.AnswerForm;
import org.yangguang.requests.domain.AnswerWay;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.IdKind;
import org.yangguang.requests.domain.Submissions.Receipt;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.Wish;

/** An agency to which many write the same, for tests; its officer has an account. */
final class ACampaign {

    static final String WISH = "泰山区某某街道2019年旧城改造项目的征地补偿安置方案、补偿费用支付凭证以及被征收人名单";

    private static final Pattern GROUP = Pattern.compile("/desk/campaigns/groups/([0-9a-f-]{36})");

    private final WebApplicationContext context;
    private final Agency agency;
    private final AtTheDesk officer;
    private final LocalDate today;

    ACampaign(WebApplicationContext context, Agency agency, LocalDate today) {
        this.context = context;
        this.agency = agency;
        this.today = today;
        this.officer = somebody(Role.DISCLOSURE_OFFICE);
    }

    AtTheDesk officer() {
        return officer;
    }

    /** Somebody of the agency whose account jobs can act for. */
    AtTheDesk somebody(Role role) {
        var person = AtTheDesk.in(context, agency, role);
        context.getBean(Accounts.class)
                .create(
                        new NewAccount(
                                agency.id(),
                                Optional.empty(),
                                person.username(),
                                "示例人员",
                                People.PASSWORD,
                                Set.of(role)));
        return person;
    }

    /** Somebody writes the same as the others, with his own words around it. */
    Receipt writes(String name, String idNumber) {
        return writes(name, idNumber, "您好，我叫" + name + "，请公开" + WISH + "，谢谢！");
    }

    Receipt writes(String name, String idNumber, String wish) {
        return context.getBean(SubmissionIntake.class)
                .submit(
                        new Sending(UUID.randomUUID().toString(), wish),
                        new NewSubmission(
                                agency.id(),
                                ReceiptChannel.ONLINE,
                                today,
                                new Submitter(
                                        ApplicantType.NATURAL_PERSON,
                                        name,
                                        idNumber.isEmpty()
                                                ? Optional.empty()
                                                : Optional.of(IdKind.RESIDENT_ID),
                                        idNumber,
                                        new ContactWays("13800000000", "", "示例市示例路1号")),
                                new Wish(
                                        List.of(wish),
                                        Optional.of(AnswerForm.PAPER),
                                        Optional.of(AnswerWay.POST),
                                        ""),
                                Optional.empty()));
    }

    /** Six submissions of five people, one of whom writes twice under two names. */
    void sixSubmissions() {
        writes("王小明", "370902198001010019");
        writes("王晓明", "370902198001010019");
        for (var name : List.of("李桂兰", "赵大海", "周强", "孙丽")) {
            writes(name, "");
        }
    }

    /** Makes a campaign of the group that the list shows; its address. */
    String make(String name) {
        var list = AtTheDesk.text(officer.get("/desk/campaigns?made=NO"));
        var group = GROUP.matcher(list);
        assertThat(group.find()).as(list).isTrue();
        var made =
                officer.post(
                        group.group(), "name", name, "lead", officer.username(), "likeness", "70");
        assertThat(made).hasStatus(302);
        return Objects.requireNonNull(made.getResponse().getRedirectedUrl());
    }

    /** Confirms all and waits until it is done. */
    void confirmAll(String campaign) {
        assertThat(officer.post(campaign + "/confirmation")).hasStatus(302);
        context.getBean(Jobs.class).runDue();
    }
}
