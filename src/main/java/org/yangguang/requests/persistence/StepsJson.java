package org.yangguang.requests.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yangguang.requests.domain.Step;
import org.yangguang.shared.PersonalDataCipher;
import tools.jackson.databind.json.JsonMapper;

/** A case's steps as the database keeps them: a list of flat rows. */
final class StepsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PersonalDataCipher cipher;

    StepsJson(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * One step, flat.
     *
     * @param ended only in older rows: when the opinion or the payment came, now a step of its own
     * @param sealed what may name a person
     * @param was the date before it moved
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String kind,
            LocalDate on,
            @Nullable LocalDate until,
            @Nullable LocalDate sent,
            @Nullable LocalDate delivered,
            @Nullable LocalDate ended,
            @Nullable Integer days,
            @Nullable Integer which,
            @Nullable Long yuan,
            @Nullable String code,
            @Nullable String text,
            @Nullable String more,
            @Nullable String number,
            @Nullable String sealed,
            @Nullable LocalDate was,
            String by,
            Instant at) {}

    String write(List<Step> steps) {
        if (steps.isEmpty()) {
            return "[]";
        }
        var rows = new StepRows(cipher);
        return JSON.writeValueAsString(steps.stream().map(rows::of).toList());
    }

    List<Step> read(String json) {
        if (json.equals("[]")) {
            return List.of();
        }
        var reading = new StepReading(cipher);
        return List.of(JSON.readValue(json, Row[].class)).stream()
                .flatMap(row -> reading.steps(row).stream())
                .toList();
    }
}
