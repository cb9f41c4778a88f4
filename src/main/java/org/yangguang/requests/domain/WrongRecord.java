package org.yangguang.requests.domain;

/**
 * A record that somebody says is wrong about himself (与其自身相关的记录不准确，条例第四十一条). All of it may be
 * personal data.
 *
 * @param record which record: its name, number, where the agency provided it
 * @param wrong what stands there
 * @param right what should stand there
 * @param proof what the evidence shows, in the person's words; may be empty where files show it
 */
public record WrongRecord(String record, String wrong, String right, String proof) {}
