package org.yangguang.screening.domain.checks;

/** One check that looks at each line by itself. */
@FunctionalInterface
interface LineCheck {
    void look(Line line, Findings found);
}
