package org.yangguang.law.decision;

/** What must be settled before a request is answered, in the order of asking (判断问题). */
public enum Question {
    SUBJECT("申请的是什么？", "条例第二条、第三十九条"),
    EARLIER("同一申请人是否已就相同信息申请过，并且得到过答复？", "条例第三十六条第（六）项"),
    QUANTITY("申请的数量、频次是否明显超过合理范围？", "条例第三十五条"),
    CLEAR("申请内容是否明确，能够据以检索？", "条例第二十九条、第三十条"),
    RESPONSIBLE("所申请的信息是否由本机关负责公开？", "条例第十条、第三十六条第（五）项"),
    HELD("经检索，本机关有没有这一信息？", "条例第三十六条第（四）项"),
    PUBLIC("这一信息是否已经主动公开？", "条例第三十六条第（一）项"),
    READY("这一信息是现成的，还是需要加工、分析？", "条例第三十八条"),
    REGIME("法律、行政法规对获取这类信息是否另有规定（如工商、不动产登记资料）？", "条例第三十六条第（七）项"),
    FORBIDDEN("是否属于国家秘密、法律行政法规禁止公开，或者公开后危及国家安全、公共安全、经济安全、社会稳定？", "条例第十四条"),
    THIRD_PARTY("公开是否会损害第三方的合法权益？", "条例第十五条"),
    OPINION("书面征求第三方意见的结果如何？", "条例第三十二条"),
    HARM("第三方没有提出合理理由；本机关判断，公开是否会对其合法权益造成损害？", "条例第十五条、第三十二条"),
    OVERRIDE("不公开是否可能对公共利益造成重大影响？", "条例第十五条、第三十二条"),
    INTERNAL("是否属于内部事务信息？", "条例第十六条第一款"),
    PROCESS("是否属于过程性信息或者行政执法案卷信息？", "条例第十六条第二款"),
    REQUIRED("法律、法规、规章是否规定这一信息应当公开？", "条例第十六条第二款"),
    SEPARABLE("不应当公开的内容能否与其他内容区分处理？", "条例第三十七条");

    private final String text;
    private final String article;

    Question(String text, String article) {
        this.text = text;
        this.article = article;
    }

    public String text() {
        return text;
    }

    /** The article that makes us ask. */
    public String article() {
        return article;
    }
}
