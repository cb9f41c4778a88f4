package org.yangguang.requests.domain;

/** The same of requests to correct a record. */
public interface RecordDestruction extends CaseDestruction {}
