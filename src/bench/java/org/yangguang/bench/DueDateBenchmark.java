package org.yangguang.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.period.AnswerPeriod;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.law.period.PeriodEvent;
import org.yangguang.law.period.PeriodEvent.Consultation;
import org.yangguang.law.period.PeriodEvent.CorrectionReceived;
import org.yangguang.law.period.PeriodEvent.Extension;

/** The due date of one case with its whole day-by-day trace: 50 microseconds are allowed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DueDateBenchmark {

    /**
     * What happened in the case: nothing; a correction; a third party asked; or all of it (D59):
     * corrected, a third party asked over two festivals and silent, extended.
     */
    @Param({"PLAIN", "CORRECTED", "CONSULTED", "EVERYTHING"})
    public String happened = "PLAIN";

    private WorkingCalendar calendar;
    private LocalDate receivedOn;
    private List<PeriodEvent> events;

    @Setup
    public void aCase() {
        calendar = WorkingCalendar.published();
        receivedOn = LocalDate.of(2023, 8, 28);
        var corrected =
                new CorrectionReceived(
                        LocalDate.of(2023, 9, 11), Optional.of(LocalDate.of(2023, 9, 4)));
        var asked =
                new Consultation(
                        ConsultationKind.THIRD_PARTY,
                        LocalDate.of(2023, 9, 14),
                        Optional.of(LocalDate.of(2023, 9, 18)),
                        Optional.empty());
        var extended = new Extension(20, LocalDate.of(2023, 10, 20));
        events =
                switch (happened) {
                    case "PLAIN" -> List.of();
                    case "CORRECTED" -> List.of(corrected);
                    case "CONSULTED" -> List.of(asked);
                    default -> List.of(corrected, asked, extended);
                };
    }

    /** As the open calculation and every new step ask it. */
    @Benchmark
    public AnswerPeriod dueDate() {
        return AnswerPeriod.of(receivedOn, events, calendar);
    }

    /** As pages, boards and the recounting of open cases ask it. */
    @Benchmark
    public AnswerPeriod dueDateOfARecordedCase() {
        return AnswerPeriod.ofRecorded(receivedOn, events, calendar);
    }
}
