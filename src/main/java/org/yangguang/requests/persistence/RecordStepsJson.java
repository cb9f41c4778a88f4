package org.yangguang.requests.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yangguang.requests.domain.RecordAccuracy;
import org.yangguang.requests.domain.RecordDecision;
import org.yangguang.requests.domain.RecordEvent;
import org.yangguang.requests.domain.RecordStep;
import tools.jackson.databind.json.JsonMapper;

/** The steps of a request to correct a record as text, to be sealed as a whole. */
final class RecordStepsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecordStepsJson() {}

    /** One step, flat. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String kind,
            LocalDate on,
            @Nullable LocalDate until,
            @Nullable String code,
            @Nullable String text,
            @Nullable String detail,
            @Nullable String number,
            @Nullable String way,
            String by,
            Instant at) {}

    static String write(List<RecordStep> steps) {
        return JSON.writeValueAsString(steps.stream().map(RecordStepsJson::row).toList());
    }

    static List<RecordStep> read(String json) {
        return List.of(JSON.readValue(json, Row[].class)).stream()
                .map(row -> new RecordStep(event(row), row.by(), row.at()))
                .toList();
    }

    /** What stays of the steps once nobody is to be known from them: what, when, and by whom. */
    static String withoutWords(String json) {
        return JSON.writeValueAsString(
                List.of(JSON.readValue(json, Row[].class)).stream()
                        .map(
                                row ->
                                        new Row(
                                                row.kind(),
                                                row.on(),
                                                row.until(),
                                                row.code(),
                                                null,
                                                null,
                                                row.number(),
                                                row.way(),
                                                row.by(),
                                                row.at()))
                        .toList());
    }

    private static Row row(RecordStep step) {
        var by = step.by();
        var at = step.at();
        return switch (step.event()) {
            case RecordEvent.EvidenceAsked(var on, var until, var what) ->
                    new Row("EVIDENCE_ASKED", on, until, null, what, null, null, null, by, at);
            case RecordEvent.EvidenceArrived(var on, var note) ->
                    new Row("EVIDENCE_ARRIVED", on, null, null, note, null, null, null, by, at);
            case RecordEvent.Verified(var on, var found, var note) ->
                    new Row("VERIFIED", on, null, found.name(), note, null, null, null, by, at);
            case RecordEvent.Decided(var on, var end, var reasons, var number, var way) ->
                    new Row(
                            "DECIDED",
                            on,
                            null,
                            end.code(),
                            reasons,
                            end.detail(),
                            number,
                            way,
                            by,
                            at);
            case RecordEvent.Reopened(var on, var number, var until) ->
                    new Row("REOPENED", on, until, null, null, null, number, null, by, at);
            case RecordEvent.Withdrawn(var on, var note) ->
                    new Row("WITHDRAWN", on, null, null, note, null, null, null, by, at);
        };
    }

    private static RecordEvent event(Row row) {
        var on = row.on();
        var text = words(row.text());
        return switch (row.kind()) {
            case "EVIDENCE_ASKED" ->
                    new RecordEvent.EvidenceAsked(on, Objects.requireNonNull(row.until()), text);
            case "EVIDENCE_ARRIVED" -> new RecordEvent.EvidenceArrived(on, text);
            case "VERIFIED" ->
                    new RecordEvent.Verified(on, RecordAccuracy.valueOf(words(row.code())), text);
            case "DECIDED" ->
                    new RecordEvent.Decided(
                            on,
                            RecordDecision.of(words(row.code()), words(row.detail())),
                            text,
                            words(row.number()),
                            words(row.way()));
            case "REOPENED" ->
                    new RecordEvent.Reopened(
                            on, words(row.number()), Objects.requireNonNull(row.until()));
            case "WITHDRAWN" -> new RecordEvent.Withdrawn(on, text);
            default -> throw new IllegalStateException("no step of a record: " + row.kind());
        };
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }
}
