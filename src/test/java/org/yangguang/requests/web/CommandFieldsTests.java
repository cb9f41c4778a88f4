package org.yangguang.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Applicant;
import org.yangguang.requests.domain.CaseCommand;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Step;

/** What the desk asks for, a program can send. */
class CommandFieldsTests {

    private static final List<String> SENT =
            Stream.of(CaseJson.StepSent.class.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();

    @ParameterizedTest
    @EnumSource(CaseCommand.class)
    void everyFieldStandsInTheDescriptionOfAStep(CaseCommand command) {
        var today = LocalDate.parse("2021-03-10");
        var calendar = WorkingCalendar.published();
        var asked =
                new Request(
                                RequestId.next(),
                                AgencyId.of("00000000-0000-0000-0000-000000000001"),
                                "2021-0001",
                                LocalDate.parse("2021-03-01"),
                                Optional.of(ReceiptChannel.IN_PERSON),
                                new Applicant(ApplicantType.NATURAL_PERSON, "张三", "", ""),
                                "考试成绩",
                                "",
                                List.of(),
                                Optional.empty(),
                                0)
                        .with(
                                new Step(
                                        new CaseEvent.CorrectionNotice(
                                                LocalDate.parse("2021-03-05"),
                                                LocalDate.parse("2021-03-22"),
                                                "文件名称"),
                                        "经办人",
                                        Instant.EPOCH),
                                calendar);
        var fields = new CommandFields(asked.course(), today, calendar).of(command);
        assertThat(fields).isNotEmpty();
        assertThat(fields).allSatisfy(field -> assertThat(SENT).contains(field.name()));
    }
}
