package org.yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.application.NewSubmission;
import org.yangguang.requests.application.PlacingTexts;
import org.yangguang.requests.application.RequestIntake;
import org.yangguang.requests.application.SubmissionIntake;
import org.yangguang.requests.domain.Applicant;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.Wish;
import org.yangguang.requests.persistence.SimilarRequests;
import org.yangguang.shared.ChinaTime;

/** What arrives joins what wants the same, at once, whoever arrives together. */
@YangguangTest
class AlikeTextsTests {

    private static final String WISH = "泰山区某某街道旧城改造项目的征地补偿安置方案、补偿费用支付凭证以及被征收人名单";

    @Autowired Agencies agencies;
    @Autowired SubmissionIntake submissions;
    @Autowired RequestIntake requests;
    @Autowired SimilarRequests similar;
    @Autowired PlacingTexts placing;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Agency agency;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
    }

    @Test
    void joinsSubmissionsAndRequestsThatWantTheSame() {
        submit("您好，我叫王小明，请公开" + WISH);
        register("李桂兰", WISH + "。");
        register("赵大海", "2021年度社会保险基金预决算报告");
        assertThat(groups("submission")).hasSize(1);
        assertThat(groups("request")).hasSize(2).containsAll(groups("submission"));
    }

    @Test
    void findsTheLikestFirstAndSaysWhoAsked() {
        register("王小明", WISH);
        register("李桂兰", "申请公开" + WISH + "，以及历次会议纪要和听证笔录");
        register("赵大海", "2021年度社会保险基金预决算报告");
        var found = similar.like(agency.id(), WISH, "王小明", 5);
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().likeness()).isEqualTo(100);
        assertThat(found.getFirst().sameApplicant()).isTrue();
        assertThat(found.getLast().likeness()).isBetween(60, 95);
        assertThat(found.getLast().sameApplicant()).isFalse();
    }

    @Test
    void isNobodysElse() {
        register("王小明", WISH);
        var other = People.agency(agencies);
        assertThat(similar.like(other.id(), WISH, "王小明", 5)).isEmpty();
    }

    @Test
    void placesWhatCameWithoutAGroup() {
        register("王小明", WISH);
        register("李桂兰", WISH + "（示例）");
        jdbc.sql("update requests.request set alike_group = null where agency_id = :agency")
                .param("agency", agency.id().value())
                .update();
        assertThat(similar.like(agency.id(), WISH, "", 5)).isEmpty();
        assertThat(placing.placeAll()).isGreaterThanOrEqualTo(2);
        assertThat(placing.placeAll()).isZero();
        assertThat(similar.like(agency.id(), WISH, "", 5)).hasSize(2);
    }

    @Test
    void makesOneGroupOfThoseWhoArriveTogether() throws Exception {
        int many = 8;
        var start = new CyclicBarrier(many);
        try (var all = Executors.newFixedThreadPool(many)) {
            var arriving =
                    IntStream.range(0, many)
                            .<Callable<Object>>mapToObj(
                                    n ->
                                            () -> {
                                                start.await();
                                                submit("我叫示例" + n + "，请公开" + WISH);
                                                return n;
                                            })
                            .toList();
            for (var one : all.invokeAll(arriving)) {
                one.get();
            }
        }
        assertThat(groups("submission")).hasSize(1);
    }

    private List<UUID> groups(String table) {
        return new ArrayList<>(
                jdbc.sql(
                                "select distinct alike_group from requests.%s where agency_id = :agency"
                                        .formatted(table))
                        .param("agency", agency.id().value())
                        .query(UUID.class)
                        .list());
    }

    private void submit(String wish) {
        submissions.submit(
                new Sending(UUID.randomUUID().toString(), wish),
                new NewSubmission(
                        agency.id(),
                        ReceiptChannel.ONLINE,
                        ChinaTime.today(clock),
                        new Submitter(
                                ApplicantType.NATURAL_PERSON,
                                "示例",
                                Optional.empty(),
                                "",
                                new ContactWays("", "", "")),
                        new Wish(List.of(wish), Optional.empty(), Optional.empty(), ""),
                        Optional.empty()));
    }

    private void register(String name, String wanted) {
        requests.register(
                UUID.randomUUID(),
                agency.id(),
                ChinaTime.today(clock),
                ReceiptChannel.IN_PERSON,
                new Applicant(ApplicantType.NATURAL_PERSON, name, "", ""),
                wanted,
                "");
    }
}
