package org.yangguang.portal.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yangguang.law.calendar.Arrangement;
import org.yangguang.law.calendar.ArrangementCopy;
import org.yangguang.law.calendar.ArrangementFile;
import org.yangguang.law.calendar.WorkingCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code deadline} and {@code fee} as somebody types them. */
class CommandsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @FunctionalInterface
    private interface Command {
        int run(String[] args, InputStream in, PrintStream out, PrintStream err);
    }

    private record Answer(int exit, List<String> lines, String err) {
        JsonNode json() {
            assertThat(err).isEmpty();
            assertThat(exit).isZero();
            return JSON.readTree(lines.getFirst());
        }
    }

    @Test
    void answersTheCaseOfTheContract() {
        var answer =
                run(
                                DeadlineCommand::run,
                                """
                                {"receivedOn": "2024-09-29",
                                 "events": [
                                  {"type": "CORRECTION_RECEIVED", "on": "2024-10-15"},
                                  {"type": "CONSULTATION", "kind": "THIRD_PARTY", "sentOn": "2024-10-16", "deliveredOn": "2024-10-18", "answeredOn": "2024-10-30"},
                                  {"type": "EXTENSION", "days": 20, "notifiedOn": "2024-11-08"},
                                  {"type": "FEE_NOTICE", "deliveredOn": "2024-11-11", "paidOn": "2024-11-20"}]}
                                """)
                        .json();
        assertThat(answer.get("dueOn").asString()).isEqualTo("2025-01-16");
        assertThat(answer.get("state").asString()).isEqualTo("RUNNING");
        assertThat(answer.get("provisional").asBoolean()).isFalse();
        assertThat(answer.get("correctionNoticeDueOn").asString()).isEqualTo("2024-10-14");
        assertThat(answer.has("workingDaysLeftWhenSuspended")).isFalse();
        var first = answer.get("trace").get(0);
        assertThat(first.propertyNames()).contains("on", "counted", "n", "why", "article");
    }

    /** As a program leaves them in its data folder after 2027 was loaded. */
    @Test
    void countsWithTheArrangementsOfTheInstallation(@TempDir Path data) throws Exception {
        var january = "{\"receivedOn\": \"2026-12-21\"}";
        assertThat(run(DeadlineCommand::run, january).json().get("provisional").asBoolean())
                .isTrue();
        var of2027 =
                new Arrangement(
                        2027,
                        "示例",
                        LocalDate.of(2026, 11, 2),
                        Optional.empty(),
                        true,
                        ArrangementFile.read(
                                        "date,kind,name\n2027-01-01,holiday,元旦\n2027-01-04,holiday,元旦")
                                .days());
        Files.writeString(
                data.resolve("calendar.csv"),
                ArrangementCopy.write(WorkingCalendar.published().with(of2027).arrangements()));
        var answer = run((args, in, out, err) -> withData(data, in, out, err), january).json();
        assertThat(answer.get("provisional").asBoolean()).isFalse();
        assertThat(answer.get("dueOn").asString()).isEqualTo("2027-01-20");

        Files.writeString(data.resolve("calendar.csv"), "something else");
        var told = run((args, in, out, err) -> withData(data, in, out, err), january);
        assertThat(told.err()).contains("读不出");
        assertThat(told.exit()).isZero();
    }

    private static int withData(Path data, InputStream in, PrintStream out, PrintStream err) {
        return DeadlineCommand.run(new String[] {"--data", data.toString()}, in, out, err);
    }

    @Test
    void leavesTheDueDateOpenWhileSuspended() {
        var answer =
                run(
                                DeadlineCommand::run,
                                """
                                {"receivedOn": "2021-03-01", "events": [{"type": "CONSULTATION", "kind": "OTHER_AGENCY", "sentOn": "2021-03-04"}]}
                                """)
                        .json();
        assertThat(answer.get("dueOn").isNull()).isTrue();
        assertThat(answer.get("state").asString()).isEqualTo("SUSPENDED");
        assertThat(answer.get("workingDaysLeftWhenSuspended").asInt()).isEqualTo(17);
    }

    @Test
    void tellsWhenAFieldWasNotUnderstood() {
        var answer =
                run(
                                DeadlineCommand::run,
                                """
                                {"receivedOn": "2021-03-01", "events": [{"type": "CONSULTATION", "kind": "THIRD_PARTY", "sentOn": "2021-03-04", "deliveredOn": "2021-03-05", "answerdOn": "2021-03-10"}]}
                                """)
                        .json();
        assertThat(answer.get("warnings").toString()).contains("events[0].answerdOn");
    }

    @Test
    void answersOneObjectALine() {
        var answer =
                run(
                        FeeCommand::run,
                        """
                        {"method": "PER_ITEM", "alreadyThisMonth": 9, "items": 25}

                        {"method": "PER_PAGE", "pages": 150}
                        """);
        assertThat(answer.exit()).isZero();
        assertThat(answer.lines())
                .containsExactly(
                        "{\"amountYuan\":2800,\"lines\":[{\"from\":10,\"to\":10,\"rateYuan\":0,\"amountYuan\":0},"
                                + "{\"from\":11,\"to\":30,\"rateYuan\":100,\"amountYuan\":2000},"
                                + "{\"from\":31,\"to\":34,\"rateYuan\":200,\"amountYuan\":800}],"
                                + "\"article\":\"政府信息公开信息处理费管理办法第四条\"}",
                        "{\"amountYuan\":1700,\"lines\":[{\"from\":1,\"to\":30,\"rateYuan\":0,\"amountYuan\":0},"
                                + "{\"from\":31,\"to\":100,\"rateYuan\":10,\"amountYuan\":700},"
                                + "{\"from\":101,\"to\":150,\"rateYuan\":20,\"amountYuan\":1000}],"
                                + "\"article\":\"政府信息公开信息处理费管理办法第五条\"}");
    }

    @Test
    void goesOnAfterAFaultyLineAndNamesIt() {
        var answer =
                run(
                        FeeCommand::run,
                        "{\"method\":\"PER_PAGE\",\"pages\":-1}\n{\"method\":\"PER_PAGE\",\"pages\":31}\n");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.lines()).hasSize(1);
        assertThat(answer.err()).isEqualTo("第 1 条：页数“-1”应为 0 至 100000000 的整数");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 缺少必填的日期 receivedOn",
                "[] | 内容应为一个 JSON 对象",
                "{\"receivedOn\": \"2021-03-01\" | 内容不是有效的 JSON",
                "{\"receivedOn\": \"2021-02-30\"} | receivedOn 的值 \"2021-02-30\" 不是有效日期",
                "{\"receivedOn\": 20210301} | receivedOn 的值 20210301 不是有效日期",
                "{\"receivedOn\": \"1900-01-01\"} | 收到申请之日 1900-01-01 超出可计算的范围",
                "{\"receivedOn\": \"2021-03-01\", \"events\": {}} | events 的值应为列表",
                "{\"receivedOn\": \"2021-03-01\", \"events\": [1]} | 第 1 个事件（events[0]）：应为 JSON 对象",
                "{\"receivedOn\": \"2021-03-01\", \"events\": [{\"type\": \"PAUSE\"}]} | type 的值 \"PAUSE\" 不认识",
                "{\"receivedOn\": \"2021-03-01\", \"events\": [{\"type\": \"EXTENSION\", \"days\": 21, \"notifiedOn\": \"2021-03-10\"}]} | 第 1 个事件（events[0]）：延长 21 个工作日不符合规定",
                "{\"receivedOn\": \"2021-03-01\", \"events\": [{\"type\": \"EXTENSION\", \"days\": 99999999999, \"notifiedOn\": \"2021-03-10\"}]} | 应为 1 至 20 个工作日",
                "{\"receivedOn\": \"2021-03-01\", \"events\": [{\"type\": \"EXTENSION\", \"days\": 1.5, \"notifiedOn\": \"2021-03-10\"}]} | 应为整数",
            })
    void saysWhatIsWrongWithACase(String json, String sentence) {
        var answer = run(DeadlineCommand::run, json);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.lines()).isEmpty();
        assertThat(answer.err()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"method\": \"PER_ITEM\"} | 缺少必填的数字 items",
                "{\"method\": \"BOTH\"} | method 的值 \"BOTH\" 不认识",
                "{\"method\": \"PER_ITEM\", \"items\": 1, \"pages\": 40} | 只能选择一种",
                "{\"method\": \"PER_PAGE\", \"pages\": 40, \"receivedOn\": \"2020-12-20\"} | 自 2021-01-01 起施行",
                "{\"method\": \"PER_PAGE\", \"pages\": 40, \"alreadyPublic\": true} | 不能按量计收",
                "{\"method\": \"PER_PAGE\", \"pages\": 99999999999999999999} | 应为整数，且不能过大",
                "{\"method\": \"PER_PAGE\", \"pages\": \"40\"} | 应为整数",
            })
    void saysWhatIsWrongWithAFee(String json, String sentence) {
        var answer = run(FeeCommand::run, json);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains(sentence);
    }

    @Test
    void saysWhatToGiveWhenNothingCame() {
        assertThat(run(FeeCommand::run, " \n ").err()).contains("没有读到内容");
    }

    private static Answer run(Command command, String input) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit =
                command.run(
                        new String[0],
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(
                exit,
                out.toString(StandardCharsets.UTF_8).lines().toList(),
                err.toString(StandardCharsets.UTF_8).strip());
    }
}
