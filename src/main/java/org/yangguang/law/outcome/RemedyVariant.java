package org.yangguang.law.outcome;

/** The paragraph on remedies that ends a letter (救济途径告知). */
public enum RemedyVariant {
    /** Review or suit, as the applicant chooses. */
    A("如对本答复不服，可以自收到本答复之日起60日内向%1$s申请行政复议，也可以自收到本答复之日起6个月内向%2$s提起行政诉讼。"),
    /** Review first, then suit (复议前置，行政复议法第二十三条第一款第四项). */
    B("如对本不予公开决定不服，应当先自收到本决定之日起60日内向%1$s申请行政复议；" + "对行政复议决定仍不服的，可以自收到行政复议决定书之日起15日内向%2$s提起行政诉讼。"),
    /** Partly given: B for what is withheld, A for the rest. */
    C(
            "如对本答复中不予公开的部分不服，应当先自收到本答复之日起60日内向%1$s申请行政复议；"
                    + "对行政复议决定仍不服的，可以自收到行政复议决定书之日起15日内向%2$s提起行政诉讼。"
                    + "如对本答复的其他部分不服，可以自收到本答复之日起60日内向%1$s申请行政复议，"
                    + "也可以自收到本答复之日起6个月内向%2$s提起行政诉讼。");

    private final String text;

    RemedyVariant(String text) {
        this.text = text;
    }

    /** The paragraph with the review body (复议机关) and the court (有管辖权的人民法院) filled in. */
    public String text(String reviewBody, String court) {
        return text.formatted(reviewBody, court);
    }
}
