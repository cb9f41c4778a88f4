package org.yangguang.identity;

/** What a person must settle after sign-in before anything else is open to him. */
enum Duty {
    /** The password was set by somebody else, or is too old. */
    CHANGE_PASSWORD,
    /** His permissions ask for a second factor and he has none yet. */
    ENROL_SECOND_FACTOR
}
