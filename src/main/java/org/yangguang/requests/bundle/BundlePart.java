package org.yangguang.requests.bundle;

/** The parts of a bundle in their order (案卷材料类别), each with what it usually proves (证明目的). */
public enum BundlePart {
    APPLICATION("申请材料", "申请人提出政府信息公开申请的时间和内容"),
    ATTACHMENT("申请人提交的材料", "申请人随申请提交的材料"),
    RECEIPT("收件凭证", "本机关收到申请的日期（条例第三十一条）"),
    CLOCK("期限计算", "答复期限的起算、中止、延长，以及是否按期（条例第三十三条）"),
    SEARCH("检索记录", "本机关已尽到充分合理的检索义务（条例第三十六条第四项）"),
    FOUND("检索到的材料", "本机关制作或者保存的相关信息"),
    CONSULTATION("征求意见", "已依法征求第三方、有关机关的意见（条例第三十二条、第三十四条）"),
    ASSESSMENT("公开与否的判断", "作出答复所依据的事实和法律判断"),
    APPROVAL("审签记录", "文书经过审查程序（条例第十七条）"),
    LETTER("文书", "本机关作出的答复、告知内容"),
    ANNEX("文书附件", "随文书提供的内容"),
    DELIVERY("送达凭证", "文书已依法送达以及送达的日期"),
    STEPS("办理经过", "办理的全过程"),
    REMEDY("复议、诉讼", "已有的复议、诉讼情况");

    private final String label;
    private final String purpose;

    BundlePart(String label, String purpose) {
        this.label = label;
        this.purpose = purpose;
    }

    public String label() {
        return label;
    }

    /** What it usually proves; an officer may write something else. */
    public String purpose() {
        return purpose;
    }
}
