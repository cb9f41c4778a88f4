package org.yangguang.requests.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code yangguang.requests.search}.
 *
 * @param headConfirms whether the head of an office confirms what it answers to a search task; a
 *     convention
 */
@ConfigurationProperties("yangguang.requests.search")
record SearchSettings(@DefaultValue("true") boolean headConfirms) {}
