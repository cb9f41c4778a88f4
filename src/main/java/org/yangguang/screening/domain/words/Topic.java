package org.yangguang.screening.domain.words;

/**
 * What a word means to screening. The first ones are the office's own lists, kept in tables and
 * edited at the desk; the others belong to the rules themselves.
 */
public enum Topic {
    /** 易错词: wrong → right (W-08). */
    WRONG_WORD,
    /** 简称: short name → full name, which comes first in a text (W-08). */
    SHORT_NAME,
    /** 领导姓名 → 职务 (W-01). */
    LEADER,
    /** 禁用表述 → 规范表述 (W-02). */
    FORBIDDEN,
    /** 广告用语 (W-11). */
    ADVERTISING,
    /** 内部标志 (S-03). */
    INTERNAL_MARK,
    /** 敏感情形: health, poverty, offences (P-15). */
    SENSITIVE,
    /** 放行短语: within it no word is a hit. */
    ALLOWED_PHRASE,
    /** 放行电话 (P-05, W-10). */
    ALLOWED_PHONE,
    /** 放行邮箱或其域名 (P-11). */
    ALLOWED_EMAIL,
    /** 非公开文号: documents that are not public (S-06). */
    NOT_PUBLIC_DOCUMENT,

    SECRECY_LEVEL,
    NOT_PUBLIC_FOOTER,
    COPY_NUMBER_CUE,
    TELEGRAM,
    DRAFT,
    LOGIN_CUE,
    MAP_CUE,
    MAP_APPROVAL,
    COORDINATE_CUE,
    NUMBER_CUE,
    BANK_CUE,
    PASSPORT_CUE,
    PERMIT_CUE,
    SERVICE_CARD_CUE,
    SOCIAL_SECURITY_CUE,
    ADDRESS_CUE,
    BIRTH_CUE,
    MINOR_CUE,
    COMPLAINANT_CUE,
    PROPOSER_CUE,
    CONSULT_PHONE_CUE,
    CONGRESS,
    LEADER_TITLE,
    SENTENCE_FAULT;

    /** True for a list that the office edits. */
    public boolean edited() {
        return compareTo(NOT_PUBLIC_DOCUMENT) <= 0;
    }
}
