package org.yangguang.letters.domain;

/**
 * What an agency settles once for its letters (公文设置).
 *
 * @param series word of the document number (机关代字)
 * @param reviewBody 行政复议机关
 * @param court 有管辖权的人民法院
 * @param reviewOnline how to apply for review over the internet, may be empty
 * @param deputyReview whether the deputy leader reviews
 * @param headSignsNotices whether the head of the disclosure office alone signs letters on the way
 *     to an answer; else they take all steps
 */
public record LetterSettings(
        String series,
        String reviewBody,
        String court,
        String reviewOnline,
        boolean deputyReview,
        boolean headSignsNotices) {

    /** Before anybody settled anything. */
    public static LetterSettings none() {
        return new LetterSettings("", "", "", "", true, true);
    }
}
