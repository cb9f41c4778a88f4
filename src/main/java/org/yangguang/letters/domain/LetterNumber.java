package org.yangguang.letters.domain;

import java.util.regex.Pattern;

/**
 * The number of an issued letter (发文字号，GB/T 9704): 泰人社公开〔2021〕1号.
 *
 * @param series the agency's word (机关代字)
 * @param running without gaps within series and year, from 1
 */
public record LetterNumber(String series, int year, int running) {

    private static final Pattern SERIES = Pattern.compile("[\\u4e00-\\u9fa5A-Za-z]{2,20}");

    public static boolean isSeries(String text) {
        return SERIES.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "%s〔%d〕%d号".formatted(series, year, running);
    }
}
