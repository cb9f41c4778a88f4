package org.yangguang.requests.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Step;
import tools.jackson.databind.json.JsonMapper;

/** A case's steps as the database keeps them. */
final class StepsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StepsJson() {}

    /** One step, flat. */
    record Row(
            String kind,
            LocalDate on,
            @Nullable LocalDate until,
            @Nullable LocalDate delivered,
            @Nullable LocalDate ended,
            @Nullable Integer days,
            @Nullable String text,
            String by,
            Instant at) {}

    static String write(List<Step> steps) {
        return steps.isEmpty()
                ? "[]"
                : JSON.writeValueAsString(steps.stream().map(StepsJson::row).toList());
    }

    static List<Step> read(String json) {
        return json.equals("[]")
                ? List.of()
                : List.of(JSON.readValue(json, Row[].class)).stream()
                        .map(row -> new Step(event(row), row.by(), row.at()))
                        .toList();
    }

    private static Row row(Step step) {
        var by = step.by();
        var at = step.at();
        return switch (step.event()) {
            case CaseEvent.CorrectionNotice(var on, var until, var what) ->
                    new Row("CORRECTION_NOTICE", on, until, null, null, null, what, by, at);
            case CaseEvent.Correction(var on) ->
                    new Row("CORRECTION", on, null, null, null, null, null, by, at);
            case CaseEvent.Consultation(var kind, var on, var delivered, var answered) ->
                    new Row(
                            "CONSULTATION",
                            on,
                            null,
                            delivered.orElse(null),
                            answered.orElse(null),
                            null,
                            kind.name(),
                            by,
                            at);
            case CaseEvent.Extension(var on, var days, var reason) ->
                    new Row("EXTENSION", on, null, null, null, days, reason, by, at);
            case CaseEvent.FeeNotice(var on, var paid) ->
                    new Row("FEE_NOTICE", on, null, null, paid.orElse(null), null, null, by, at);
        };
    }

    private static CaseEvent event(Row row) {
        var text = Objects.requireNonNullElse(row.text(), "");
        return switch (row.kind()) {
            case "CORRECTION_NOTICE" ->
                    new CaseEvent.CorrectionNotice(
                            row.on(), Objects.requireNonNull(row.until()), text);
            case "CORRECTION" -> new CaseEvent.Correction(row.on());
            case "CONSULTATION" ->
                    new CaseEvent.Consultation(
                            ConsultationKind.valueOf(text),
                            row.on(),
                            Optional.ofNullable(row.delivered()),
                            Optional.ofNullable(row.ended()));
            case "EXTENSION" ->
                    new CaseEvent.Extension(
                            row.on(), Objects.requireNonNullElse(row.days(), 0), text);
            case "FEE_NOTICE" ->
                    new CaseEvent.FeeNotice(row.on(), Optional.ofNullable(row.ended()));
            default -> throw new IllegalStateException("unknown step " + row.kind());
        };
    }
}
