package org.yangguang.requests.domain;

import org.yangguang.requests.domain.ReadMail.Nature;

/** What a mail was taken for (来件分类). */
public enum MailKind {
    /** It asks for something: a submission was made of it (申请). */
    SUBMISSION,
    /** It belongs to a known submission or request (补充来信). */
    NOTE,
    /** The same was sent before (重复来信). */
    DUPLICATE,
    /** A machine wrote it (自动回复、通知). */
    AUTOMATIC,
    /** A mail of ours came back (退信). */
    BOUNCE,
    /** The mail server holds it for spam (垃圾邮件). */
    SPAM,
    /** An officer saw that it is no request (不是申请). */
    ASIDE;

    /** Whether an officer may still make a submission of it. */
    public boolean isApart() {
        return this != SUBMISSION;
    }

    static MailKind of(Nature nature) {
        return switch (nature) {
            case PERSONAL -> SUBMISSION;
            case AUTOMATIC -> AUTOMATIC;
            case BOUNCE -> BOUNCE;
            case SPAM -> SPAM;
        };
    }
}
