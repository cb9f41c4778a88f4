package org.yangguang.requests.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yangguang.requests.domain.plan.PlanDays;

/**
 * Settings below {@code yangguang.requests.plan}: working days of the backward plan (倒排计划), a
 * convention.
 *
 * @param search after the period began
 * @param draft before the due date, like those that follow
 */
@ConfigurationProperties("yangguang.requests.plan")
public record PlanSettings(
        @DefaultValue("5") int search,
        @DefaultValue("5") int draft,
        @DefaultValue("3") int review,
        @DefaultValue("2") int signature,
        @DefaultValue("1") int posting) {

    /** The same for the domain; refused at the start when they do not go together. */
    public PlanDays days() {
        return new PlanDays(search, draft, review, signature, posting);
    }
}
