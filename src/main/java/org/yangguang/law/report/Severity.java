package org.yangguang.law.report;

/** How grave a finding is. */
public enum Severity {
    /** A hard check fails: the report must not be submitted like this. */
    ERROR,
    /** To be looked at by a person; there may be an innocent reason. */
    WARNING,
    /** Said for completeness. */
    NOTE
}
