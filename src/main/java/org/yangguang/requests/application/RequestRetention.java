package org.yangguang.requests.application;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long personal data of requests is kept, below {@code yangguang.requests.retention}. The law
 * asks for the shortest time that the purpose needs (个人信息保护法第十九条) and names none; these are
 * conventions.
 *
 * @param proofs identity number, contact and attachments, from the end of the case or of the last
 *     review or lawsuit over it: a year after the six months for a lawsuit
 * @param file the applicant's name and the words of the file, from the same day
 * @param submission what could never be confirmed, from its arrival
 * @param draft files and tokens of forms, receipts against double sending, pauses after wrong codes
 */
@ConfigurationProperties("yangguang.requests.retention")
public record RequestRetention(
        @DefaultValue("1y6m") Period proofs,
        @DefaultValue("30y") Period file,
        @DefaultValue("180d") Period submission,
        @DefaultValue("30d") Period draft) {}
