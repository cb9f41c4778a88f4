package org.yangguang.law.calendar;

/** What a day is to a period counted in working days. */
public enum DayKind {
    /** Monday to Friday, nothing arranged (工作日). */
    WORKING(true),
    /** Saturday or Sunday that is worked in exchange for a day off (调休上班). */
    MAKE_UP(true),
    /** Saturday or Sunday (周末). */
    WEEKEND(false),
    /** Off by a published arrangement (放假调休). */
    HOLIDAY(false),
    /** Off by 全国年节及纪念日放假办法, in a year whose arrangement is not published yet. */
    STATUTORY_HOLIDAY(false);

    private final boolean working;

    DayKind(boolean working) {
        this.working = working;
    }

    public boolean isWorking() {
        return working;
    }
}
