package org.yangguang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.yangguang.AtTheDesk;
import org.yangguang.YangguangTest;
import org.yangguang.identity.People;
import org.yangguang.identity.Role;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;

/**
 * What holds for the form of every record: nobody overwrites another, and nothing typed is lost.
 */
@YangguangTest
class RecordFormsTests {

    /**
     * A kind of record.
     *
     * @param fields a form that is taken
     * @param text a text field of it
     * @param date a date field of it
     */
    record Kind(String list, List<String> fields, String text, String date) {}

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind(
                        "/desk/remedies",
                        List.of(
                                "number",
                                "S-1",
                                "kind",
                                "RECONSIDERATION",
                                "acceptedOn",
                                "2021-05-10"),
                        "caseNumber",
                        "concludedOn"),
                new Kind(
                        "/desk/proposals",
                        List.of(
                                "number",
                                "23",
                                "body",
                                "DEPUTIES",
                                "role",
                                "LEAD",
                                "assignedOn",
                                "2021-02-28"),
                        "office",
                        "repliedOn"),
                new Kind(
                        "/desk/documents",
                        List.of(
                                "number",
                                "泰人社发〔2021〕1号",
                                "title",
                                "关于就业的通知",
                                "kind",
                                "NORMATIVE",
                                "signedOn",
                                "2021-02-28"),
                        "repealBasis",
                        "publishedOn"));
    }

    @Autowired WebApplicationContext context;
    @Autowired Agencies agencies;

    private Agency agency;
    private AtTheDesk officer;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = People.agency(agencies);
        officer = AtTheDesk.in(context, agency, Role.DISCLOSURE_HEAD);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void doesNotOverwriteWhatAnotherOfficerSavedMeanwhile(Kind kind) {
        var record = registered(kind);
        var mine = with(kind, kind.text(), "我写的", "version", version(record));
        var others = with(kind, kind.text(), "别人写的", "version", version(record));
        assertThat(officer.post(record, others)).hasStatus(302);

        var answer = officer.post(record, mine);
        assertThat(answer).hasStatus(409).bodyText().contains("我写的", "最新记录为：别人写的", "别人修改了这条记录");
        assertThat(AtTheDesk.text(officer.get(record))).contains("别人写的").doesNotContain("我写的");

        var again = with(kind, kind.text(), "我写的", "version", versionIn(AtTheDesk.text(answer)));
        assertThat(officer.post(record, again)).hasStatus(302);
        assertThat(AtTheDesk.text(officer.get(record))).contains("我写的").doesNotContain("别人写的");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void bringsTheFormBackWhenADateCannotBe(Kind kind) {
        var record = registered(kind);
        var before = version(record);
        assertThat(
                        officer.post(
                                record,
                                with(
                                        kind,
                                        kind.text(),
                                        "我写的",
                                        kind.date(),
                                        "2021-02-30",
                                        "version",
                                        before)))
                .hasStatus(422)
                .bodyText()
                .contains("我写的", "2021-02-30", "并且确有这一天");
        assertThat(version(record)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void bringsTheFormBackWhenTheNumberIsTaken(Kind kind) {
        registered(kind);
        assertThat(officer.post(kind.list(), with(kind, kind.text(), "我写的")))
                .hasStatus(409)
                .bodyText()
                .contains("我写的", "已经登记");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void showsFactsWithoutAFormToThoseWhoOnlyRead(Kind kind) {
        var record = registered(kind);
        var reader = AtTheDesk.in(context, agency, Role.LEADER);
        assertThat(reader.get(record))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"facts\"", "办理记录", "登记")
                .doesNotContain("name=\"" + kind.text() + "\"");
        assertThat(officer.get(record)).bodyText().contains("name=\"" + kind.text() + "\"");
        assertThat(reader.post(record, with(kind, "version", version(record)))).hasStatus(403);
    }

    private String registered(Kind kind) {
        var answer = officer.post(kind.list(), with(kind));
        assertThat(answer).hasStatus(302);
        var page = AtTheDesk.text(officer.get(kind.list()));
        var link = Pattern.compile("href=\"(" + kind.list() + "/[0-9a-f-]{36})\"").matcher(page);
        assertThat(link.find()).isTrue();
        return Objects.requireNonNull(link.group(1));
    }

    private String version(String record) {
        return versionIn(AtTheDesk.text(officer.get(record)));
    }

    private static String versionIn(String page) {
        var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(version.find()).isTrue();
        return Objects.requireNonNull(version.group(1));
    }

    private static String[] with(Kind kind, String... more) {
        var fields = new ArrayList<>(kind.fields());
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }
}
