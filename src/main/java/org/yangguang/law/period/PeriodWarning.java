package org.yangguang.law.period;

/** What an officer should know about a computed date: a stable code and a Chinese sentence. */
public record PeriodWarning(String code, String text) {}
