package org.yangguang.jobs;

/** A run as its page shows it. */
public record JobPage(JobProgress run, String startedBy, String startedAt, String changedAt) {}
