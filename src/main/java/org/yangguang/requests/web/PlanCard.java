package org.yangguang.requests.web;

import java.util.List;

/** The backward plan on the page of a case (倒排计划); empty while the clock stands. */
public record PlanCard(List<Line> steps) {

    /**
     * One step.
     *
     * @param by its last day
     * @param standing message code of how it stands
     * @param doneOn the day it was done, empty when unknown
     */
    public record Line(String step, String by, String standing, String tone, String doneOn) {}
}
