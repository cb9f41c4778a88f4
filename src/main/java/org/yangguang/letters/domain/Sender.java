package org.yangguang.letters.domain;

/**
 * Who sends a letter, as far as the letter says so.
 *
 * @param agency its full name
 * @param reviewBody where to apply for review (行政复议机关)
 * @param court which court has jurisdiction (有管辖权的人民法院)
 * @param reviewOnline the way to apply for review over the internet (行政复议法第二十二条第二款), may be empty
 * @param contact where to ask, may be empty
 */
public record Sender(
        String agency, String reviewBody, String court, String reviewOnline, String contact) {}
